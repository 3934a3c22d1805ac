using System.Text.Json;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Gedragscode.Eden;

/// <summary>What must hold of an oath, whether it is recorded or corrected.</summary>
internal sealed class Eedkeuring(GedragscodeDb db, Codeverzameling codes, Eedwet wet, IMediator mediator, Bevoegdheid bevoegdheid, TimeProvider clock)
{
    /// <summary>The rule for this oath and the name of who took it.</summary>
    /// <exception cref="Afgewezen">403 when the caller does not keep it, 409 when this office period has another oath.</exception>
    /// <exception cref="OngeldigeInvoer">Everything that law or registers say otherwise.</exception>
    public async Task<(Eedregel Regel, string Naam)> Keur(string gemeente, Guid id, LegEedVast.Invoer eed, CancellationToken ct)
    {
        var (ambt, dag) = (eed.Ambt!.Value, eed.Datum!.Value);
        var regel = wet.Regel(ambt, dag) ?? throw new Afgewezen(Reden.Conflict, "geenRegel", $"Voor het ambt {Naming.Of(ambt)} is op die dag geen eed geregeld.");
        await bevoegdheid.Vereis(gemeente, [regel.Beheerder!], ct);

        var fouten = new List<Fout>();
        void Een(bool goed, string veld, string code, string zin)
        {
            if (!goed)
            {
                fouten.Add(new Fout(veld, code, zin));
            }
        }

        var bekleder = await mediator.Send(new BekijkBekleder(gemeente, eed.Persoon!.Value), ct);
        var periode = bekleder?.Perioden.FirstOrDefault(p => p.Ambt == ambt && p.Omvat(eed.AmbtVan!.Value));
        Een(bekleder is not null, "persoon", "onbekendePersoon", "Deze persoon is hier niet bekend.");
        Een(bekleder is null || periode is not null, "ambtVan", "ambtNietBekleed", $"Deze persoon is op {eed.AmbtVan:yyyy-MM-dd} geen {Naming.Of(ambt)}.");
        Een(dag <= clock.Vandaag(), "datum", "toekomst", "Een eed wordt vastgelegd als die is afgelegd.");
        Een(dag <= (periode?.TotEnMet ?? DateOnly.MaxValue), "datum", "naHetAmbt", "Toen was de ambtsperiode al voorbij.");
        Een(regel.Vormen!.Contains(eed.Vorm!.Value), "vorm", "nietBijAmbt", $"Bij dit ambt kan: {string.Join(", ", regel.Vormen!.Select(Naming.Of))} ({regel.Grondslag}).");
        Een(regel.Vergaderingen!.Contains(eed.Vergadering!.Value), "vergadering", "nietBijAmbt", $"Bij dit ambt kan: {string.Join(", ", regel.Vergaderingen!.Select(Naming.Of))} ({regel.Grondslag}).");
        Een(regel.Ontvangers!.Contains(eed.InHandenVan!.Value), "inHandenVan", "nietBijAmbt", $"Bij dit ambt kan: {string.Join(", ", regel.Ontvangers!.Select(Naming.Of))} ({regel.Grondslag}).");
        var tekst = wet.Tekst(eed.Tekst!, ambt, dag);
        Een(tekst is not null, "tekst", "onbekendeTekst", $"Bij dit ambt kan op die dag: {string.Join(", ", wet.Teksten(ambt, dag))}.");
        Een(tekst is null || tekst.Taal == eed.Taal, "taal", "andereTaal", "De tekst is in een andere taal.");
        Een(tekst?.NoemtCode != true || eed.UitgereikteCode is not null, "uitgereikteCode", "verplicht", "Deze tekst bindt aan de gedragscode die is uitgereikt; noem code en versie."); // 002-02
        if (eed.UitgereikteCode is { } uitgereikt)
        {
            var code = (await codes.Van(db, gemeente, ct)).FirstOrDefault(c => c.Code == uitgereikt.Code);
            Een(code is not null, "uitgereikteCode.code", "onbekend", $"Deze gemeente heeft geen gedragscode '{uitgereikt.Code}'.");
            Een(code?.Versies!.Any(v => v.Versie == uitgereikt.Versie && v.IsVastgesteld()) != false, "uitgereikteCode.versie", "onbekend", "Deze vastgestelde versie is er niet.");
            Een(code?.Doelgroep!.Contains(ambt) != false, "uitgereikteCode.code", "buitenDoelgroep", $"Deze gedragscode geldt niet voor het ambt {Naming.Of(ambt)}.");
        }

        if (fouten.Count > 0)
        {
            throw new OngeldigeInvoer(fouten);
        }

        await db.Lock($"eden:{gemeente}", ct);
        var anders = await db.Query<DateOnly>(
            "SELECT ambt_van FROM gedragscode.eed WHERE gemeente = @Gemeente AND persoon = @Persoon AND ambt = @Ambt AND id <> @Id",
            new { Gemeente = gemeente, eed.Persoon, Ambt = Naming.Of(ambt), Id = id },
            ct);
        return anders.Any(periode!.Omvat)
            ? throw new Afgewezen(Reden.Conflict, "eedAlVastgelegd", "Voor deze ambtsperiode is al een eed vastgelegd. Verbeter die.")
            : (regel, bekleder!.Naam);
    }

    /// <summary>Keeps this version beside the ones before it.</summary>
    public Task Bewaar(string gemeente, Eed eed, string? reden, CancellationToken ct) => db.Execute(
        "INSERT INTO gedragscode.eed_versie (gemeente, id, versie, gegevens, reden, vastgelegd_op) VALUES (@Gemeente, @Id, @Versie, @Gegevens, @Reden, @Nu)",
        new { Gemeente = gemeente, eed.Id, eed.Versie, Gegevens = JsonSerializer.Serialize(eed, Json.Options), Reden = reden, Nu = clock.GetUtcNow() },
        ct);
}
