using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Belangen;

/// <summary>The size of an interest is kept where the code of the municipality asks it, and only there.</summary>
public sealed class OmvangTests(Provider provider) : CodeTests(provider)
{
    [Test]
    public async Task Omvang_is_verplicht_waar_de_code_erom_vraagt()
    {
        var plek = NieuweGemeente();
        await Vastgesteld(plek, "code", "1", Dag(-30), Inhoud(25m, Bepaling(
            "2",
            null,
            new JsonObject { ["type"] = "verbod", ["soort"] = "belang", ["uitkomst"] = "toegestaan" },
            new JsonObject { ["type"] = "opgave", ["soort"] = "belang", ["velden"] = new JsonArray("omvang") })));
        var persoon = await Persoon("wethouder", plek.Gemeente);
        var belang = Registervoorbeelden.Belang(persoon).Met(("datumOpgave", $"{Dag():yyyy-MM-dd}"));
        var zonder = await Post(plek.Als("ambtsdrager", persoon), plek.Pad + "/registers/belangen", belang);
        var met = await Post(plek.Als("ambtsdrager", persoon), plek.Pad + "/registers/belangen", belang.Met(("omvang", "5 procent van de aandelen")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zonder.Velden, Is.EqualTo(["omvang"]), zonder.Text);
            Assert.That(met.Json["gegevens"]?["omvang"]?.GetValue<string>(), Is.EqualTo("5 procent van de aandelen"), met.Text);
        }
    }
}
