using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Declaraties.Facturen;
using Integriteit.Tests.Declaraties.Kostensoorten;

namespace Integriteit.Tests.Steun;

/// <summary>Kinds of cost, evidence and invoices as they are sent, and one of each as it was made.</summary>
public sealed record Kostenvoorbeelden(IReadOnlyDictionary<string, Guid> Ids, IReadOnlyDictionary<string, JsonObject> Bodies)
{
    /// <summary>In Dalfsen, by the keepers of a wethouder.</summary>
    public static async Task<Kostenvoorbeelden> Maak(HttpClient driehoek, Guid wethouder)
    {
        const string Dalfsen = "/api/v1/gemeenten/gm0148";
        var (versie, factuur) = (KostensoortenTests.Versie("2099-01-01", KostensoortenTests.Soort()), FacturenTests.Factuur(wethouder));
        async Task<Guid> Plaats(string pad, JsonObject body)
        {
            var antwoord = await driehoek.Plaats(Dalfsen + pad, body);
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
            return antwoord.Id;
        }

        return new Kostenvoorbeelden(
            new Dictionary<string, Guid>
            {
                ["kostensoortenversies"] = await Plaats("/kostensoortenversies", versie),
                ["facturen"] = await Plaats("/facturen", factuur),
                ["bewijsstukken"] = await driehoek.Bewijs(),
            },
            new Dictionary<string, JsonObject>
            {
                ["LegKostensoortenVast"] = KostensoortenTests.Versie("2098-01-01", KostensoortenTests.Soort()),
                ["TrekKostensoortenIn"] = new() { ["reden"] = "Het verkeerde stuk." },
                ["RegistreerFactuur"] = FacturenTests.Factuur(wethouder),
                ["CorrigeerFactuur"] = new() { ["gegevens"] = factuur.DeepClone(), ["reden"] = "Verkeerd overgenomen." },
                ["TrekFactuurIn"] = new() { ["reden"] = "Dubbel ingevoerd." },
            });
    }
}
