using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Declaraties.Facturen;

/// <summary>What an invoice says, as it is entered. // 003-25</summary>
[Description("Een factuur die de gemeente rechtstreeks betaalt, voor één ambtsdrager.")]
internal sealed record Factuurgegevens
{
    [Required, Description("Het id van de ambtsdrager voor wie de kosten waren.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarvoor de kosten waren.")]
    public Ambt? Ambt { get; init; }

    [Required, MaxLength(60), Description("De kostensoort: een sleutel uit de lijst van de gemeente.")]
    public string? Kostensoort { get; init; }

    [Required, Description("De dag van de kosten.")]
    public DateOnly? Datum { get; init; }

    [Required, Description("De dag waarop de gemeente betaalde; in die maand telt de factuur.")]
    public DateOnly? BetaaldOp { get; init; }

    [Required, Description("Het deel voor deze ambtsdrager, inclusief btw, in euro's.")]
    public Bedrag? Bedrag { get; init; }

    [Description("De btw die daarin zit, in euro's; weglaten als die niet op de factuur staat.")]
    public Bedrag? Btw { get; init; }

    [Required, MaxLength(200), Description("Aan wie is betaald.")]
    public string? Leverancier { get; init; }

    [RegularExpression("^[0-9]{8}$", ErrorMessage = "'kvkNummer' bestaat uit acht cijfers."), Description("Het KvK-nummer van de leverancier.")]
    public string? KvkNummer { get; init; }

    [Required, MaxLength(100), Description("Het nummer van de factuur.")]
    public string? Factuurnummer { get; init; }

    [Required, MaxLength(2000), Description("Waarvoor het was.")]
    public string? Doel { get; init; }

    [Description("De inschrijving waarvoor de kosten zijn gemaakt, zoals een reis of een uitnodiging.")]
    public Registerverband? Verband { get; init; }

    [MaxLength(20), Description("De ids van de bewijsstukken, zoals de factuur zelf.")]
    public IReadOnlyList<Guid>? Bewijsstukken { get; init; }

    /// <summary>Faults that need no more than the invoice and the day.</summary>
    public void Keur(DateOnly vandaag, Action<Fout> meld)
    {
        if (BetaaldOp > vandaag)
        {
            meld(new Fout("betaaldOp", "inToekomst", "De dag van betaling ligt in de toekomst."));
        }

        if (Bedrag is { Centen: 0 })
        {
            meld(new Fout("bedrag", "buitenBereik", "Er is niets betaald."));
        }
        else if (Btw is { } btw && Bedrag is { } bedrag && btw.CompareTo(bedrag) >= 0)
        {
            meld(new Fout("btw", "teHoog", "De btw is niet minder dan het bedrag."));
        }

        if (Bewijsstukken is { } stukken && stukken.Distinct().Count() < stukken.Count)
        {
            meld(new Fout("bewijsstukken", "dubbel", "Een bewijsstuk staat er twee keer bij."));
        }
    }

    internal static Factuurgegevens Voorbeeld => new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Kostensoort = "scholing",
        Datum = new DateOnly(2024, 5, 14),
        BetaaldOp = new DateOnly(2024, 5, 28),
        Bedrag = new Bedrag(48400),
        Btw = new Bedrag(8400),
        Leverancier = "Bestuursacademie",
        Factuurnummer = "2024-0117",
        Doel = "Cursus omgevingsrecht",
    };
}

/// <summary>A line of a claim, or another invoice, that can be about the same costs. // 003-29</summary>
[Description("Waar dezelfde kosten misschien nog eens staan; een signaal, geen oordeel.")]
internal sealed record Kostendubbel(
    [property: Description("Het id van de declaratie; ontbreekt bij een factuur.")] Guid? Declaratie,
    [property: Description("Het nummer van de regel van de declaratie.")] int? Regel,
    [property: Description("Het id van de andere factuur; ontbreekt bij een declaratie.")] Guid? Factuur,
    [property: Description("Waaraan dat te zien is: zelfdeBon of zelfdeGegevens.")] string Waaraan);

/// <summary>An invoice as it stands. // 003-25</summary>
[Description("Een factuur die de gemeente rechtstreeks betaalde. Vertrouwelijk: de ambtsdrager, wie de kosten beheert, de administratie en de controleur zien haar.")]
internal sealed record Factuur(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("De naam van de ambtsdrager, zoals die bij het invoeren was.")] string Naam,
    [property: Description("Wie de kosten beheert: een functie.")] string Beheerder,
    [property: Description("Wat de factuur zegt.")] Factuurgegevens Gegevens,
    [property: Description("Waar dezelfde kosten misschien nog eens staan, zoals het bij deze versie was.")] IReadOnlyList<Kostendubbel> Dubbelen)
{
    [Description("Wanneer zij is ingetrokken; ontbreekt zolang zij telt.")]
    public DateTimeOffset? IngetrokkenOp { get; init; }

    /// <summary>The month in which it counts.</summary>
    internal Maand Maand => Maand.Van(Gegevens.BetaaldOp!.Value);

    public static Factuur Lees(string json) => JsonSerializer.Deserialize<Factuur>(json, Json.Options)!;

    public Task Send(HttpContext http, int status = 200) =>
        Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);

    internal static Factuur Voorbeeld => new(Guid.Parse("01920000-0000-7000-8000-0000000000f1"), 1, "J. de Vries", "gemeentesecretaris", Factuurgegevens.Voorbeeld, []);
}
