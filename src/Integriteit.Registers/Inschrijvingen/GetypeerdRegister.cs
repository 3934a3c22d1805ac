using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Signalen;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>A register by the types of its entry as it is sent, corrected and shown.</summary>
internal abstract class Register<TInvoer, TRectificatie, TWeergave> : Register
    where TInvoer : class, IGegevens
    where TRectificatie : class, TInvoer, IRectificatie
    where TWeergave : class
{
    /// <summary>One entry, PascalCase, as in the names of its operations: <c>Geschenk</c>.</summary>
    protected abstract string Enkel { get; }

    /// <summary>One entry in a sentence: <c>een geschenk</c>.</summary>
    protected abstract string Titel { get; }

    /// <summary>An entry as it could be sent.</summary>
    protected abstract TInvoer Voorbeeld { get; }

    protected abstract IReadOnlyDictionary<string, object?> Feiten(TInvoer gegevens);

    protected abstract TWeergave Weergave(TInvoer gegevens, string naam, bool volledig);

    protected abstract IEnumerable<string> Trefwoorden(TInvoer gegevens, string naam, bool volledig);

    protected abstract IEnumerable<Fout> Keur(TInvoer gegevens, DateOnly vandaag);

    protected virtual void Keur(TInvoer gegevens, Toetsing toets, Action<Fout> meld)
    {
    }

    protected virtual Task<TInvoer> Vul(TInvoer gegevens, Omgeving omgeving, CancellationToken ct) => Task.FromResult(gegevens);

    public sealed override bool VoorDeRaad => typeof(IVoorDeRaad).IsAssignableFrom(typeof(TInvoer));

    public sealed override bool VoorafBesproken => typeof(IVoorafBesproken).IsAssignableFrom(typeof(TInvoer));

    public sealed override Type Invoer => typeof(TInvoer);

    public sealed override IGegevens Lees(ReadOnlyMemory<byte> json, Action<Fout> meld) => Kern.Web.Invoer.Lees<TInvoer>(json, meld);

    public sealed override IGegevens LeesWeer(ReadOnlyMemory<byte> json) => Kern.Web.Invoer.LeesWeer<TInvoer>(json);

    public sealed override IGegevens Lees(string json) => JsonSerializer.Deserialize<TRectificatie>(json, Kern.Web.Json.Options)!;

    public sealed override IReadOnlyDictionary<string, object?> Feiten(IGegevens gegevens) => Feiten((TInvoer)gegevens);

    public sealed override object Weergave(IGegevens gegevens, string naam, bool volledig) => Weergave((TInvoer)gegevens, naam, volledig);

    public sealed override IEnumerable<string> Trefwoorden(IGegevens gegevens, string naam, bool volledig) => Trefwoorden((TInvoer)gegevens, naam, volledig);

    public sealed override IEnumerable<Fout> Keur(IGegevens gegevens, DateOnly vandaag) => Keur((TInvoer)gegevens, vandaag);

    public sealed override void Keur(IGegevens gegevens, Toetsing toets, Action<Fout> meld) => Keur((TInvoer)gegevens, toets, meld);

    public sealed override async Task<IGegevens> Vul(IGegevens gegevens, Omgeving omgeving, CancellationToken ct) => await Vul((TInvoer)gegevens, omgeving, ct);

    public override void Map(IEndpointRouteBuilder api)
    {
        Inschrijving<TWeergave> Getoond() => new(
            Guid.Parse("01920000-0000-7000-8000-000000000002"), Naam, 1, Status.Geldig, !Besloten, new DateTimeOffset(2024, 5, 2, 8, 30, 0, TimeSpan.Zero), Soort is null ? null : Uitkomst.Toegestaan, Weergave(Voorbeeld, "J. de Vries", volledig: Besloten), null, null, null)
        {
            Fase = Fase(Voorbeeld),
        };
        api.MapRegister(this, Enkel, Titel, Voorbeeld, Rectificatie, Getoond);
        foreach (var stap in Stappen)
        {
            stap.Map(api, this, Enkel, Titel, () => Getoond() with { Versie = 2 });
        }
    }

    /// <summary>The example as a correction of itself.</summary>
    private TRectificatie Rectificatie()
    {
        var rectificatie = JsonSerializer.SerializeToNode(Voorbeeld, Kern.Web.Json.Options)!.AsObject();
        rectificatie["reden"] = "Er stond een verkeerd gegeven in.";
        return rectificatie.Deserialize<TRectificatie>(Kern.Web.Json.Options)!;
    }
}
