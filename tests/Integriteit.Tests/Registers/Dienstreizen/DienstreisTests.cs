using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Dienstreizen;

/// <summary>What the tests of trips have in common: a wethouder of Assen and the keeper of the register.</summary>
public abstract class DienstreisTests(Provider provider) : HttpTests(provider)
{
    protected const string Pad = Assen + "/registers/dienstreizen";

    protected HttpClient Secretaris => Host.Als("gemeentesecretaris", "gm0106");

    /// <summary>An intention that the traveller reported.</summary>
    protected async Task<(Guid Persoon, Antwoord Reis)> Voornemen(params (string, JsonNode?)[] anders)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Host.Als("ambtsdrager", "gm0106", persoon), Pad, Reisvoorbeelden.Reis(persoon).Met(anders));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return (persoon, antwoord);
    }

    protected Task<Antwoord> Stap(Antwoord van, string stap, JsonObject body, HttpClient? wie = null, string ifMatch = "*") => Post(wie ?? Secretaris, $"{van.Headers["Location"]}/{stap}", body, ("If-Match", ifMatch));
}
