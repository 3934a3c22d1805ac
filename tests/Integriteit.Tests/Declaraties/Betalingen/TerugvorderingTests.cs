using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties;

/// <summary>What was paid can be asked back, never more than was paid and never by who got it. // 000-23, 003-29</summary>
public sealed class TerugvorderingTests(Provider provider) : BetaalTests(provider)
{
    private static string Pad(Guid declaratie) => $"{Assen}/declaraties/{declaratie}/terugvordering";

    private static JsonObject Terug(params (int Nummer, decimal Bedrag)[] regels) => new()
    {
        ["regels"] = new JsonArray([.. regels.Select(r => new JsonObject { ["nummer"] = r.Nummer, ["bedrag"] = r.Bedrag })]),
        ["reden"] = "De organisator vergoedde de reis alsnog.",
        ["grond"] = "Declaraties, laatste alinea",
    };

    private Task<Antwoord> Vorder(Guid declaratie, JsonObject body, HttpClient? wie = null, string versie = "*") => Post(wie ?? Secretaris, Pad(declaratie), body, ("If-Match", versie));

    private async Task<(Guid Persoon, Guid Declaratie)> Betaald()
    {
        var persoon = await Wethouder();
        Op("2024-05-08");
        var declaratie = await Betaalbaar(persoon, Ambt.Wethouder, (5_000, 5_000), (2_000, 1_000));
        await Betaal("2024-05-08", persoon);
        return (persoon, declaratie);
    }

    [Test]
    public async Task Een_deel_wordt_teruggevorderd_en_ontvangen()
    {
        var (persoon, declaratie) = await Betaald();
        var terug = await Vorder(declaratie, Terug((2, 10m), (1, 12.34m)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((terug.Status, terug.ETag), Is.EqualTo((HttpStatusCode.Created, "\"1-volledig\"")), terug.Text);
            Assert.That((terug.Json["bedrag"]!.ToJsonString(), terug.Json["beslotenOp"]!.ToString()), Is.EqualTo(("22.34", "2024-05-08")));
            Assert.That((await Declaratie(declaratie)).Staat, Is.EqualTo(Declaratiestaat.Teruggevorderd));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Pad(declaratie))).Text, Is.EqualTo(terug.Text));
        }

        var ontvangst = Pad(declaratie) + "/ontvangst";
        JsonObject Op(string dag) => new() { ["ontvangenOp"] = dag };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Maker, ontvangst, Op("2024-05-08"))).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Post(Maker, ontvangst, Op("2024-05-08"), ("If-Match", "\"2-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Post(Maker, ontvangst, Op("2024-05-09"), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "ontvangenOp" }));
            Assert.That((await Post(Maker, ontvangst, Op("2024-05-07"), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "ontvangenOp" }));
            Weigert(await Post(Secretaris, ontvangst, Op("2024-05-08"), ("If-Match", "*")), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Post(Host.Als("administratie", "gm0106", persoon), ontvangst, Op("2024-05-08"), ("If-Match", "*")), HttpStatusCode.Conflict, "eigenDeclaratie");
            Assert.That((await Post(Maker, ontvangst, Op("2024-05-08"), ("If-Match", terug.ETag))).Json["ontvangenOp"]!.ToString(), Is.EqualTo("2024-05-08"));
            Weigert(await Post(Maker, ontvangst, Op("2024-05-08"), ("If-Match", "*")), HttpStatusCode.Conflict, "alOntvangen");
        }

        Weigert(await Vorder(declaratie, Terug((1, 1m))), HttpStatusCode.Conflict, "verkeerdeStaat");
    }

    [Test]
    public async Task Nooit_meer_dan_er_is_betaald()
    {
        var (_, declaratie) = await Betaald();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Vorder(declaratie, Terug((1, 50.01m), (2, 10.01m), (3, 0.01m)))).Velden, Is.EqualTo(new[] { "regels[0].bedrag", "regels[1].bedrag", "regels[2].bedrag" }));
            Assert.That((await Vorder(declaratie, Terug((1, 0m), (1, 1m)))).Velden, Is.EqualTo(new[] { "regels[0].bedrag", "regels[1].nummer" }));
            Assert.That((await Vorder(declaratie, Terug())).Velden, Is.EqualTo(new[] { "regels" }));
            Assert.That((await Declaratie(declaratie)).Staat, Is.EqualTo(Declaratiestaat.Betaald));
            Assert.That((await Vorder(declaratie, Terug((1, 50m), (2, 10m)))).Json["bedrag"]!.ToJsonString(), Is.EqualTo("60.00"));
        }
    }

    [Test]
    public async Task Alleen_wie_toetst_en_niet_de_eigen()
    {
        var (persoon, declaratie) = await Betaald();
        var body = Terug((1, 1m));
        using (Assert.EnterMultipleScope())
        {
            Weigert(await Vorder(declaratie, body, Host.Als("griffier", "gm0106")), HttpStatusCode.NotFound, "declaratieOnbekend");
            Weigert(await Vorder(declaratie, body, Host.Als("ambtsdrager", "gm0106", persoon)), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Vorder(declaratie, body, Host.Als("gemeentesecretaris", "gm0106", persoon)), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Vorder(declaratie, body, Host.Als("controleur", "gm0106")), HttpStatusCode.Forbidden, "nietBevoegd");
            Weigert(await Vorder(declaratie, body, Host.Als("publicatietaak", "gm0106")), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Vorder(declaratie, body, Host.Als("gemeentesecretaris")), HttpStatusCode.Forbidden, "andereGemeente");
            Assert.That((await Post(Secretaris, Pad(declaratie), body)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Vorder(declaratie, body, versie: "\"1-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Weigert(await Haal(Secretaris, Pad(declaratie)), HttpStatusCode.NotFound, "terugvorderingOnbekend");
            Weigert(await Haal(Host.Als("griffier", "gm0106"), Pad(declaratie)), HttpStatusCode.NotFound, "declaratieOnbekend");
        }
    }
}
