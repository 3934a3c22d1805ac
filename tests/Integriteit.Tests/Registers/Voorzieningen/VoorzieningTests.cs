using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Voorzieningen;

/// <summary>What the tests of facilities have in common: a wethouder and the keeper of the register.</summary>
public abstract class VoorzieningTests(Provider provider) : HttpTests(provider)
{
    protected HttpClient Secretaris(string gemeente = "gm0106") => Host.Als("gemeentesecretaris", gemeente);

    protected static string Pad(string register = "voorzieningen", string gemeente = "gm0106") => $"/api/v1/gemeenten/{gemeente}/registers/{register}";

    /// <summary>Enters something as the keeper and expects that to work.</summary>
    protected async Task<Antwoord> Schrijf(JsonObject body, string register = "voorzieningen", string gemeente = "gm0106")
    {
        var antwoord = await Post(Secretaris(gemeente), Pad(register, gemeente), body);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    protected Task<Antwoord> Stap(Antwoord van, string stap, JsonObject body, HttpClient? wie = null) => Post(wie ?? Secretaris(), $"{van.Headers["Location"]}/{stap}", body, ("If-Match", "*"));

    /// <summary>The car of a person, of which the college allows what is given.</summary>
    protected async Task<Guid> Auto(Guid persoon, string gemeente = "gm0106", params string[] gebruik)
    {
        var auto = await Schrijf(
            Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("omschrijving", "Auto met chauffeur"), ("motivering", "Het college besluit volgende week."), ("collegebesluit", gebruik.Length == 0 ? null : Reisvoorbeelden.Gebruiksbesluit(gebruik))),
            gemeente: gemeente);
        return auto.Id;
    }
}
