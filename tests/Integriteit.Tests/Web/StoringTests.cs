using System.Net;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Web;

/// <summary>When the product itself fails, a stranger learns nothing, not even in Development.</summary>
public sealed class StoringTests() : HostTests(Provider.Sqlite)
{
    protected override TestHost Maak(Provider provider) =>
        new(provider, services: s => s.AddScoped<IMediator>(_ => throw new InvalidOperationException("geheime inhoud", new IOException("nog geheimer"))));

    [TestCase(Dalfsen + "/gedragscodes", "application/json")]
    [TestCase(Dalfsen + "/registers/geschenken", "application/json")]
    [TestCase(Dalfsen + "/registers/geschenken", "text/csv")]
    public async Task Storing_is_een_500_zonder_bijzonderheden(string pad, string accept)
    {
        var antwoord = await Haal(Anoniem, pad, ("Accept", accept));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.InternalServerError, "onverwachteFout")));
            Assert.That(antwoord.Text, Does.Not.Contain("geheim").And.Not.Contain("IMediator"));
            Assert.That(antwoord.Json["verzoek"]!.GetValue<string>(), Is.Not.Empty);
        }

        RandTests.Probleem(antwoord);
        RandTests.Veilig(antwoord, "1.3.0");
    }

    [Test]
    public async Task HEAD_van_een_storing_heeft_geen_inhoud()
    {
        var antwoord = await Stuur(Anoniem, HttpMethod.Head, Dalfsen + "/gedragscodes");
        Assert.That((antwoord.Status, antwoord.Text, antwoord.Headers["Content-Length"]), Is.EqualTo((HttpStatusCode.InternalServerError, "", (await Haal(Anoniem, Dalfsen + "/gedragscodes")).Headers["Content-Length"])));
    }
}
