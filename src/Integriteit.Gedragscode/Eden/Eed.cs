using System.ComponentModel;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Eden;

/// <summary>
/// An oath that was taken. The public sees of a political office who took which form of it when; the rest is for the
/// keeper and the person.
/// </summary>
[Description("Een eed of belofte die is afgelegd.")]
internal sealed record Eed(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Het id van de persoon.")] Guid Persoon,
    [property: Description("De naam, zoals die was bij het vastleggen.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Een dag in de ambtsperiode.")] DateOnly AmbtVan,
    [property: Description("De vorm.")] Eedvorm Vorm,
    [property: Description("De dag waarop het gebeurde.")] DateOnly Datum,
    [property: Description("Alles wat is vastgelegd; alleen voor de beheerder en de persoon zelf.")] LegEedVast.Invoer? Gegevens)
{
    /// <summary>The oath as it was recorded, of whoever has this name today.</summary>
    public static Eed Van(Guid id, int versie, string naam, LegEedVast.Invoer invoer) =>
        new(id, versie, invoer.Persoon!.Value, naam, invoer.Ambt!.Value, invoer.AmbtVan!.Value, invoer.Vorm!.Value, invoer.Datum!.Value, invoer);

    public static readonly Eed Voorbeeld = Van(
        Guid.Parse("01920000-0000-7000-8000-000000000020"),
        1,
        "J. de Vries",
        new LegEedVast.Invoer(
            Guid.Parse("01920000-0000-7000-8000-000000000001"), Contracts.Ambt.Raadslid, new DateOnly(2022, 3, 30), Eedvorm.VerklaringEnBelofte, Eedtaal.Nl, "gemeentewet-14-nl", new DateOnly(2022, 3, 30), Eedvergadering.Raad, Eedontvanger.VoorzitterRaad, new LegEedVast.UitgereikteCode("bestuurders-en-volksvertegenwoordigers", "1")));

    /// <summary>As the public may see it.</summary>
    public Eed Openbaar() => this with { Gegevens = null };

    /// <summary>The row in which it is kept.</summary>
    public object Rij(string gemeente, Eedregel regel) => new
    {
        Gemeente = gemeente,
        Id,
        Sleutel = $"{Datum:yyyy-MM-dd} {Id:N}",
        Versie,
        Persoon,
        Ambt = Naming.Of(Ambt),
        AmbtVan,
        Datum,
        Openbaar = regel.Openbaar!.Value,
        Beheerder = regel.Beheerder!,
        Gegevens = JsonSerializer.Serialize(this, Json.Options),
    };

    public static Eed Lees(string json) => JsonSerializer.Deserialize<Eed>(json, Json.Options)!;

    /// <summary>Answers with this oath; what the public sees has a tag of its own.</summary>
    public Task Send(HttpContext http, int status = 200) => Answer.Json(
        http, this, status, IfMatch.Tag(Versie, Gegevens is null ? "openbaar" : "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null, isPublic: Gegevens is null);
}
