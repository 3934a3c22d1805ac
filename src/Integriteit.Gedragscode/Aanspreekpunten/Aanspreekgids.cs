using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>The contacts that the shipped codes and the guides name, as <c>Gegevens/aanspreekpunten.json</c> holds them.</summary>
internal sealed record Gidsbestand([property: Required, MinLength(1)] IReadOnlyList<Gidsregel>? Aanspreekpunten);

/// <summary>A contact of one municipality, or of all; with the word of its source.</summary>
internal sealed record Gidsregel(
    [property: RegularExpression("^gm[0-9]{4}$")] string? Gemeente,
    [property: Required] Guid? Id,
    [property: Required] RegistreerAanspreekpunt.Invoer? Gegevens,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd);

/// <summary>The contacts that ship with the product, looked at once.</summary>
internal sealed class Gids(Gidsbestand bestand)
{
    private const string Bestand = "aanspreekpunten.json";

    public static Gids Laad() => new(Gegevensbestand.Laad<Gidsbestand>(Bestand, Keur));

    public IEnumerable<Kaart<RegistreerAanspreekpunt.Invoer>> Van(string gemeente) =>
        bestand.Aanspreekpunten!.Where(a => a.Gemeente is null || a.Gemeente == gemeente).Select(a => new Kaart<RegistreerAanspreekpunt.Invoer>(a.Id!.Value, 1, a.Gegevens!));

    internal static void Keur(Gidsbestand bestand, Action<Fout> meld)
    {
        for (var i = 0; i < bestand.Aanspreekpunten!.Count; i++)
        {
            var (regel, plaats) = (bestand.Aanspreekpunten[i], $"aanspreekpunten[{i}]");
            Codekeuring.Volgorde(regel.Gegevens!.Van, regel.Gegevens.TotEnMet, plaats + ".gegevens.totEnMet", meld);
            if (bestand.Aanspreekpunten.Take(i).Any(a => a.Id == regel.Id))
            {
                meld(new Fout(plaats + ".id", "dubbel", $"Het id {regel.Id} komt vaker voor."));
            }
        }
    }
}

/// <summary>All contacts of a municipality: what ships and what its keepers named.</summary>
internal sealed class Aanspreekgids(Kaartenbak kaarten, Gids gids, GedragscodeDb db, Codeverzameling codes, IMediator mediator, TimeProvider clock)
{
    public async Task<IReadOnlyList<Kaart<RegistreerAanspreekpunt.Invoer>>> Op(string gemeente, DateOnly dag, CancellationToken ct) =>
    [
        .. gids.Van(gemeente).Concat(await kaarten.Alle<RegistreerAanspreekpunt.Invoer>(gemeente, Bak.Aanspreekpunten, ct))
            .Where(k => k.Gegevens.Van <= dag && dag <= (k.Gegevens.TotEnMet ?? DateOnly.MaxValue)),
    ];

    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public async Task<Kaart<RegistreerAanspreekpunt.Invoer>> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        gids.Van(gemeente).FirstOrDefault(k => k.Id == id) ?? await kaarten.Vereis<RegistreerAanspreekpunt.Invoer>(gemeente, Bak.Aanspreekpunten, id, ct);

    /// <summary>True when this contact is the person concerned, or holds the office that the person concerned holds. // 001-12</summary>
    public bool Is(RegistreerAanspreekpunt.Invoer aanspreekpunt, Guid betrokkene, Bekleder? bekleder) =>
        aanspreekpunt.Persoon == betrokkene || (aanspreekpunt.Ambt is { } ambt && bekleder?.Bekleedt(ambt, clock.Vandaag()) == true);

    /// <summary>With the name of the person, after looking whether person, code and provision exist.</summary>
    /// <exception cref="OngeldigeInvoer">One of them does not.</exception>
    public async Task<RegistreerAanspreekpunt.Invoer> Vul(string gemeente, RegistreerAanspreekpunt.Invoer invoer, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        if (invoer.Persoon is { } persoon)
        {
            var bekleder = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct);
            if (bekleder is null)
            {
                fouten.Add(new Fout("persoon", "onbekendePersoon", "Deze persoon is hier niet bekend."));
            }

            invoer = invoer with { Naam = bekleder?.Naam };
        }

        if (invoer.Bron is { Code: { } code } bron
            && (await codes.Van(db, gemeente, ct)).FirstOrDefault(c => c.Code == code)?.Versies!.FirstOrDefault(v => v.Versie == bron.Versie)?.Bepalingen!.Any(b => b.Nummer == bron.Bepaling) != true)
        {
            fouten.Add(new Fout("bron.bepaling", "onbekend", "Deze bepaling staat niet in die versie van een gedragscode van deze gemeente."));
        }

        return fouten.Count == 0 ? invoer : throw new OngeldigeInvoer(fouten);
    }
}
