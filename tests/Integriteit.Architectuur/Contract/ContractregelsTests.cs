namespace Integriteit.Architectuur.Contract;

/// <summary>That the rules about the contract see what they must.</summary>
public sealed class ContractregelsTests
{
    private const string Lijst = "/paths/~1dingen/get";
    private const string Maak = "/paths/~1dingen/post";
    private const string Schemas = "/components/schemas";

    [TestCase(Lijst, "GET /dingen: the operation is gone")]
    [TestCase("/paths/~1dingen", "POST /dingen: the operation is gone")]
    [TestCase(Lijst + "/responses/400", "GET /dingen: answer 400 is gone")]
    [TestCase(Lijst + "/responses/200/headers/ETag", "GET /dingen: answer 200 lost its header ETag")]
    [TestCase(Lijst + "/responses/200/content={\"text/csv\":{}}", "GET /dingen: answer 200 is no longer application/json")]
    [TestCase(Lijst + "/security=[{\"bearer\":[]}]", "GET /dingen: now needs a token")]
    [TestCase(Lijst + "/parameters=[]", "GET /dingen: query parameter limit is gone")]
    [TestCase(Lijst + "/parameters=[{\"name\":\"limit\",\"in\":\"query\",\"required\":true}]", "GET /dingen: query parameter limit became required")]
    [TestCase(Lijst + "/parameters=[{\"name\":\"x\",\"in\":\"header\",\"required\":true}]", "GET /dingen: header parameter x is new and required")]
    [TestCase(Lijst + "/parameters=[{\"name\":\"limit\",\"in\":\"query\",\"schema\":{\"type\":\"string\",\"maximum\":100}}]", "GET /dingen: query parameter limit: type integer became string")]
    [TestCase(Lijst + "/parameters=[{\"name\":\"limit\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"maximum\":50}}]", "GET /dingen: query parameter limit: maximum is tighter")]
    [TestCase(Maak + "/requestBody/required=true", "POST /dingen: a body became required")]
    [TestCase(Schemas + "/Invoer/required=[\"naam\",\"maat\"]", "POST /dingen: body.maat is now required")]
    [TestCase(Schemas + "/Invoer/properties/maat", "POST /dingen: body.maat is gone")]
    [TestCase(Schemas + "/Invoer/properties/maat/enum=[\"s\"]", "POST /dingen: body.maat: value m is gone")]
    [TestCase(Schemas + "/Invoer/properties/naam/enum=[\"a\"]", "POST /dingen: body.naam: only some values are taken now")]
    [TestCase(Schemas + "/Invoer/properties/naam/maxLength=100", "POST /dingen: body.naam: maxLength is tighter")]
    [TestCase(Schemas + "/Invoer/properties/naam/minLength=1", "POST /dingen: body.naam: minLength is tighter")]
    [TestCase(Schemas + "/Invoer/properties/naam/pattern=\"^a\"", "POST /dingen: body.naam: pattern none became ^a")]
    [TestCase(Schemas + "/Invoer/properties/vorm/oneOf=[{\"$ref\":\"#/components/schemas/Rond\"}]", "POST /dingen: body.vorm: form Vierkant is gone")]
    [TestCase(Schemas + "/Rond/properties/straal/type=\"string\"", "POST /dingen: body.vorm(Rond).straal: type integer became string")]
    [TestCase(Schemas + "/Ding/properties/naam", "POST /dingen: answer 201.naam is gone")]
    [TestCase(Schemas + "/Ding/properties/naam", "GET /dingen: answer 200[].naam is gone")]
    [TestCase(Schemas + "/Ding/required=[]", "GET /dingen: answer 200[].naam can now be absent")]
    [TestCase(Schemas + "/Ding/properties/naam/type=\"integer\"", "GET /dingen: answer 200[].naam: type string became integer")]
    [TestCase(Schemas + "/Ding/properties/naam/format=\"uuid\"", "GET /dingen: answer 200[].naam: format none became uuid")]
    [TestCase(Schemas + "/Soort/enum=[\"groot\"]", "GET /dingen: answer 200[].soort: value klein is gone")]
    [TestCase(Schemas + "/Ding", "GET /dingen: answer 200[]: is no longer described")]
    [TestCase(Schemas + "/Invoer={\"oneOf\":[{\"$ref\":\"#/components/schemas/Rond\"},{\"type\":\"object\",\"properties\":{\"naam\":{\"type\":\"string\"},\"maat\":{\"type\":\"string\",\"enum\":[\"s\",\"m\"]}}}]}", "POST /dingen: body.vorm is gone")]
    public void Breuk_valt_op(string wijziging, string breuk) =>
        Assert.That(Contractbreuk.Brekend(Proefcontract.Met(), Proefcontract.Met(wijziging)), Does.Contain(breuk));

    [TestCase("/info/version=\"1.1.0\"")]
    [TestCase("/paths/~1meer={\"get\":{\"responses\":{}}}")]
    [TestCase(Lijst + "/summary=\"Anders.\"")]
    [TestCase(Lijst + "/responses/404={}")]
    [TestCase(Lijst + "/security=[{},{\"bearer\":[]}]")]
    [TestCase(Lijst + "/parameters=[{\"name\":\"limit\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"maximum\":500}},{\"name\":\"zoek\",\"in\":\"query\"}]")]
    [TestCase(Schemas + "/Invoer/properties/erbij={\"type\":\"string\"}")]
    [TestCase(Schemas + "/Invoer/properties/maat/enum=[\"s\",\"m\",\"l\"]")]
    [TestCase(Schemas + "/Invoer/required=[]")]
    [TestCase(Schemas + "/Invoer/properties/naam/maxLength=300")]
    [TestCase(Schemas + "/Ding/properties/erbij={\"type\":\"string\"}")]
    [TestCase(Schemas + "/Ding/required=[\"naam\",\"soort\"]")]
    [TestCase(Schemas + "/Soort/enum=[\"groot\",\"klein\",\"anders\"]")]
    [TestCase(Schemas + "/Invoer={\"oneOf\":[{\"$ref\":\"#/components/schemas/Rond\"},{\"type\":\"object\",\"properties\":{\"naam\":{\"type\":\"string\"},\"maat\":{\"type\":\"string\",\"enum\":[\"s\",\"m\"]},\"vorm\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Rond\"},{\"$ref\":\"#/components/schemas/Vierkant\"}]}}}]}")]
    public void Uitbreiding_breekt_niets(string wijziging) => Assert.That(Contractbreuk.Brekend(Proefcontract.Met(), Proefcontract.Met(wijziging)), Is.Empty);

    [TestCase(Lijst + "/summary=\" \"", "GET /dingen has no summary")]
    [TestCase(Lijst + "/description", "GET /dingen has no description")]
    [TestCase(Lijst + "/operationId", "GET /dingen has no operationId")]
    [TestCase(Lijst + "/operationId=\"MaakDing\"", "operationId MaakDing names 2 operations")]
    [TestCase(Lijst + "/tags=[]", "GET /dingen has no tag")]
    [TestCase(Maak + "/responses/400", "POST /dingen has no problem response")]
    public void Onvolledige_operatie_valt_op(string wijziging, string fout) => Assert.That(Contractregels.Onvolledig(Proefcontract.Met(wijziging)), Is.EqualTo([fout]));

    [TestCase(Maak + "/requestBody/content/application~1json/example", "POST /dingen: body has no example")]
    [TestCase(Maak + "/responses/201/content/application~1json/example", "POST /dingen: answer 201 has no example")]
    [TestCase("/components/responses/Fout/content/application~1problem+json/example", "POST /dingen: answer 400 has no example")]
    public void Ontbrekend_voorbeeld_valt_op(string wijziging, string fout) => Assert.That(Contractregels.ZonderVoorbeeld(Proefcontract.Met(wijziging)), Does.Contain(fout));

    [Test]
    public void Parameter_zonder_uitleg_verzwegen_status_en_loze_verwijzing_vallen_op()
    {
        Assert.That(Contractregels.ZonderUitleg(Proefcontract.Met(Lijst + "/parameters=[{\"name\":\"limit\",\"in\":\"query\"}]")), Is.EqualTo(["GET /dingen: parameter limit has no description"]));
        Assert.That(Contractregels.Verzwegen(Proefcontract.Met(), [201, 503]), Is.EqualTo(["no operation speaks of status 503"]));
        Assert.That(Contractregels.Loos(Proefcontract.Met(Schemas + "/Soort")), Is.EqualTo(["#/components/schemas/Soort leads nowhere"]));
    }

    [Test]
    public void Goed_contract_heeft_niets()
    {
        var goed = Proefcontract.Met();
        Assert.That(Contractbreuk.Brekend(goed, goed).Concat(Contractregels.Onvolledig(goed)).Concat(Contractregels.ZonderVoorbeeld(goed)).Concat(Contractregels.ZonderUitleg(goed)).Concat(Contractregels.Loos(goed)), Is.Empty);
        Assert.That(Document.Verschil(goed, Proefcontract.Met()), Is.Null);
    }

    [TestCase("/info/version=\"1.1.0\"", "/info/version: \"1.0.0\" became \"1.1.0\"")]
    [TestCase(Lijst + "/tags", "/paths/~1dingen/get/tags: [\"Dingen\"] became nothing")]
    [TestCase(Lijst + "/tags=[]", "/paths/~1dingen/get/tags: 1 items became 0")]
    [TestCase("/info={\"version\":\"1.0.0\",\"title\":\"Proef\"}", "/info: the members stand in another order")]
    public void Verschil_wordt_aangewezen(string wijziging, string verschil) => Assert.That(Document.Verschil(Proefcontract.Met(), Proefcontract.Met(wijziging)), Is.EqualTo(verschil));
}
