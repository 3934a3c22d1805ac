using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Who decided on a claim, or to whom it was put. // 003-27</summary>
internal enum Beslisser
{
    Toetser,
    Burgemeester,
    College,
}

/// <summary>That a claim was put before somebody higher. // 003-27</summary>
[Description("Dat de declaratie is voorgelegd.")]
internal sealed record Voorlegging(
    [property: Description("Aan wie.")] Beslisser Aan,
    [property: Description("De dag.")] DateOnly Op,
    [property: Description("Waarom.")] string Reden);

/// <summary>The decision on a claim; what was awarded stands with each line.</summary>
[Description("Het besluit over een declaratie.")]
internal sealed record Declaratiebesluit(
    [property: Description("Wie besloot.")] Beslisser Door,
    [property: Description("De dag.")] DateOnly Op,
    [property: Description("Waar het besluit van het college te vinden is.")] string? Kenmerk);

/// <summary>A claim as it stands: what is stored, and what its claimant and its assessors see. // 000-23, 003-26</summary>
[Description("Een declaratie. Vertrouwelijk: de indiener, de beoordelaars en de controleur zien haar.")]
internal sealed record Declaratie(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Waar zij staat.")] Declaratiestaat Staat,
    [property: Description("Het id van de ambtsdrager die declareert.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het invoeren was.")] string Naam,
    [property: Description("Het ambt waarin is uitgegeven.")] Ambt Ambt,
    [property: Description("Wie toetst: een functie.")] string Beheerder,
    [property: Description("Een korte omschrijving.")] string Omschrijving,
    [property: Description("De regels.")] IReadOnlyList<Declaratieregel> Regels)
{
    [Description("Wanneer zij is ingediend.")]
    public DateTimeOffset? IngediendOp { get; init; }

    [Description("Wat de indiener moet aanvullen, na het terugzenden; ontbreekt zodra zij weer is ingediend.")]
    public string? AanTeVullen { get; init; }

    [Description("Aan wie zij is voorgelegd; de laatste het laatst.")]
    public IReadOnlyList<Voorlegging>? Voorleggingen { get; init; }

    [Description("Het besluit; ontbreekt zolang het er niet is.")]
    public Declaratiebesluit? Besluit { get; init; }

    [Description("De dag waarop is betaald.")]
    public DateOnly? BetaaldOp { get; init; }

    [Description("Wat is gevraagd, in euro's.")]
    public Bedrag Gevraagd => new(Regels.Sum(r => r.Bedrag.Centen));

    [Description("Wat is toegekend, in euro's; ontbreekt zolang er geen besluit is.")]
    public Bedrag? Toegekend => Besluit is null ? null : new(Regels.Sum(r => r.Besluit?.Toegekend?.Centen ?? 0));

    public static readonly MaakDeclaratie.Invoer Invoervoorbeeld = new(
        Ambt.Wethouder,
        "Werkbezoek aan de provincie",
        [
            new Uitgave
            {
                Datum = new DateOnly(2026, 3, 2),
                Kostensoort = "reiskosten-ov",
                Totaal = new Bedrag(4250),
                Leverancier = "NS",
                Doel = "Heen en terug naar Zwolle",
                BelangGemeente = new Gemotiveerd(Inschatting.Ja, "Overleg over de rondweg."),
                VloeitVoortUitFunctie = new Gemotiveerd(Inschatting.Ja, "Hoort bij de portefeuille."),
                Redelijk = new Gemotiveerd(Inschatting.Ja, "Tweede klas."),
                Betaalwijze = Betaalwijze.EigenMiddelen,
                Partijpolitiek = false,
                AndersVergoed = false,
                Bewijsstukken = [Guid.Parse("01920000-0000-7000-8000-0000000000b1")],
            },
        ]);

    public static readonly Declaratie Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-0000000000d1"),
        1,
        Declaratiestaat.Concept,
        Guid.Parse("01920000-0000-7000-8000-000000000001"),
        "J. de Vries",
        Ambt.Wethouder,
        "gemeentesecretaris",
        Invoervoorbeeld.Omschrijving!,
        [Declaratieregel.Van(Invoervoorbeeld.Regels![0], 1)]);

    /// <summary>True once others than its claimant see it: it was submitted, and is not being completed.</summary>
    [JsonIgnore]
    public bool Zichtbaar => IngediendOp is not null && Staat != Declaratiestaat.Concept;

    public static Declaratie Lees(string json) => JsonSerializer.Deserialize<Declaratie>(json, Json.Options)!;

    public Task Send(HttpContext http, int status = 200) =>
        Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}
