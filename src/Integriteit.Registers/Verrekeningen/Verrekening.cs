using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>The decision of the college, which is taken every year, also when nothing is offset.</summary>
[Description("Het besluit van het college; ook als er niets te verrekenen is.")]
internal sealed record Verrekenbesluit(
    [property: Required, Description("De dag van het besluit, na afloop van het jaar.")] DateOnly? Datum,
    [property: Required, MaxLength(200), Description("Het kenmerk waaronder het besluit te vinden is.")] string? Kenmerk,
    [property: Range(1, 120), Description("In hoeveel maandelijkse termijnen op verzoek wordt terugbetaald (artikel 3.2.3, achtste lid); weglaten is: ineens.")] int? Termijnen);

/// <summary>An offset as it was decided, for the person and the gemeentesecretaris only. // 003-10, Rechtspositiebesluit 3.2.3</summary>
[Description("Een vastgestelde verrekening. Vertrouwelijk: alleen de persoon zelf en de gemeentesecretaris zien haar.")]
internal sealed record Verrekening(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("De naam, zoals die bij het besluit was.")] string Naam,
    [property: Description("Waarop de verrekening berust.")] Verrekengrond Gegevens,
    [property: Description("De berekening.")] Berekening Berekening,
    [property: Description("Het besluit van het college.")] Verrekenbesluit Besluit)
{
    public static readonly Verrekening Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-0000000000a0"),
        1,
        "J. de Vries",
        Verrekengrond.Voorbeeld,
        Rekenaar.Bereken(Verrekenwet.Laad(), Verrekengrond.Voorbeeld, _ => new DateOnly(2022, 6, 1), new DateOnly(2025, 7, 1)),
        new Verrekenbesluit(new DateOnly(2025, 7, 1), "Z-2025-0142", null));

    /// <summary>The row in which it is kept; the key orders by year.</summary>
    public object Rij(string gemeente) => new
    {
        Gemeente = gemeente,
        Id,
        Sleutel = Sleutel(),
        Versie,
        Persoon = Gegevens.Persoon!.Value,
        Jaar = Gegevens.Jaar!.Value,
        Gegevens = JsonSerializer.Serialize(this, Json.Options),
    };

    public string Sleutel() => $"{Gegevens.Jaar:D4} {Id:N}";

    public static Verrekening Lees(string json) => JsonSerializer.Deserialize<Verrekening>(json, Json.Options)!;

    public Task Send(HttpContext http, int status = 200) =>
        Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}
