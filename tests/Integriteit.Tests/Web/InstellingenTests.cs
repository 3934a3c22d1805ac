using Integriteit.Host;
using Microsoft.Extensions.Configuration;

namespace Integriteit.Tests.Web;

/// <summary>The configuration is checked at start, and every fault is named at once.</summary>
public sealed class InstellingenTests
{
    private static readonly Dictionary<string, string?> Goed = new()
    {
        ["Data:Map"] = "data",
        ["Limieten:AnoniemPerMinuut"] = "600",
        ["Limieten:AangemeldPerMinuut"] = "0",
        ["Gemeenten:gm0148:Naam"] = "Dalfsen",
        ["Gemeenten:gm0148:Tooi"] = "https://identifier.overheid.nl/tooi/id/gemeente/gm0148",
    };

    private static Instellingen Lees(bool development, params (string Sleutel, string? Waarde)[] anders)
    {
        var alles = new Dictionary<string, string?>(Goed);
        foreach (var (sleutel, waarde) in anders)
        {
            alles[sleutel] = waarde;
        }

        return Instellingen.Lees(new ConfigurationBuilder().AddInMemoryCollection(alles.Where(p => p.Value is not null)).Build(), development);
    }

    private static IReadOnlyList<string> Fouten(bool development, params (string, string?)[] anders)
    {
        var fout = Assert.Throws<InstellingenFout>(() => Lees(development, anders))!;
        var regels = fout.Message.ReplaceLineEndings("\n").Split('\n');
        Assert.That(regels[0], Is.EqualTo($"The configuration has {regels.Length - 1} fault(s):"));
        return [.. regels.Skip(1)];
    }

    [Test]
    public void Wat_goed_is_wordt_gelezen()
    {
        var gelezen = Lees(true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gelezen.Map, Is.EqualTo(Path.GetFullPath("data")));
            Assert.That((gelezen.Bewijsstukken.Pad, Lees(true, ("Data:Bewijsstukken", "elders")).Bewijsstukken.Pad), Is.EqualTo((Path.GetFullPath("data/bewijsstukken"), Path.GetFullPath("elders"))));
            Assert.That((gelezen.AnoniemPerMinuut, gelezen.AangemeldPerMinuut), Is.EqualTo((600, 0)));
            Assert.That((gelezen.Herinneren.DagenVooraf, Lees(true, ("Termijnen:HerinnerDagenVooraf", "30")).Herinneren.DagenVooraf), Is.EqualTo((14, 30)));
            Assert.That(gelezen.Gemeenten.Select(g => (g.Code, g.Naam)), Is.EqualTo(new[] { ("gm0148", "Dalfsen") }));
            Assert.That((gelezen.SqlServer, gelezen.Authority, gelezen.Audience), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
        }
    }

    [Test]
    public void Ook_alles_wat_er_mag_staan_wordt_gelezen()
    {
        var gelezen = Lees(false, ("Urls", "http://localhost:5080; https://*:5443"), ("Data:SqlServer", "Server=db;Database=x"), ("Authenticatie:Authority", "https://login.example.org"), ("Authenticatie:Audience", "integriteit"), ("Netwerk:Proxies", "10.0.0.0/8, ::1"), ("Gemeenten:GM0106:Naam", "Assen"), ("Gemeenten:GM0106:Tooi", "https://identifier.overheid.nl/tooi/id/gemeente/gm0106"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gelezen.SqlServer, gelezen.Authority, gelezen.Audience), Is.EqualTo(("Server=db;Database=x", "https://login.example.org", "integriteit")));
            Assert.That(gelezen.Proxies.Select(p => p.ToString()), Is.EqualTo(new[] { "10.0.0.0/8", "::1/128" }));
            Assert.That(gelezen.Gemeenten.Select(g => g.Code), Is.EquivalentTo(new[] { "gm0106", "gm0148" }));
        }
    }

    [TestCase(true, "Data:Map", null, "Data:Map")]
    [TestCase(true, "Data:Map", " ", "Data:Map")]
    [TestCase(true, "Data:Mapp", "data", "Data:Mapp")]
    [TestCase(true, "Data:Bewijzen", "data", "Data:Bewijzen")]
    [TestCase(true, "Data:SqlServer", "onzin", "Data:SqlServer")]
    [TestCase(true, "Data:SqlServer", "Server=x;Wachtwoord=geheim", "Data:SqlServer")]
    [TestCase(true, "Data:SqlServer", "Database=x", "Data:SqlServer")]
    [TestCase(true, "Limieten:AnoniemPerMinuut", null, "Limieten:AnoniemPerMinuut")]
    [TestCase(true, "Limieten:AnoniemPerMinuut", "-1", "Limieten:AnoniemPerMinuut")]
    [TestCase(true, "Limieten:AangemeldPerMinuut", "veel", "Limieten:AangemeldPerMinuut")]
    [TestCase(true, "Limieten:PerMinuut", "1", "Limieten:PerMinuut")]
    [TestCase(true, "Termijnen:HerinnerDagenVooraf", "-1", "Termijnen:HerinnerDagenVooraf")]
    [TestCase(true, "Termijnen:HerinnerDagenVooraf", "366", "Termijnen:HerinnerDagenVooraf")]
    [TestCase(true, "Termijnen:HerinnerDagenVooraf", "", "Termijnen:HerinnerDagenVooraf")]
    [TestCase(true, "Termijnen:DagenVooraf", "14", "Termijnen:DagenVooraf")]
    [TestCase(true, "Urls", "localhost:5080", "Urls")]
    [TestCase(true, "Urls", "http://localhost:5080;ftp://x", "Urls")]
    [TestCase(true, "Authenticatie:Autority", "https://x", "Authenticatie:Autority")]
    [TestCase(true, "Authenticatie:Authority", "https://login.example.org", "Authenticatie:Audience")]
    [TestCase(false, "Authenticatie:Audience", "integriteit", "Authenticatie:Authority")]
    [TestCase(true, "Netwerk:Proxies", "10.0.0.0/8, proxy.example.org", "Netwerk:Proxies")]
    [TestCase(true, "Netwerk:Proxy", "10.0.0.1", "Netwerk:Proxy")]
    [TestCase(true, "Gemeenten:dalfsen:Naam", "Dalfsen", "Gemeenten:dalfsen", "Gemeenten:dalfsen:Tooi")]
    [TestCase(true, "Gemeenten:gm0148:Naam", "", "Gemeenten:gm0148:Naam")]
    [TestCase(true, "Gemeenten:gm0148:Tooi", "gm0148", "Gemeenten:gm0148:Tooi")]
    [TestCase(true, "Gemeenten:gm0148:Tooi", "https://identifier.overheid.nl/tooi/id/gemeente/gm0106", "Gemeenten:gm0148:Tooi")]
    public void Fout_noemt_de_sleutel(bool development, string sleutel, string? waarde, params string[] genoemd)
    {
        var fouten = Fouten(development, (sleutel, waarde));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fouten.Select(f => f[2..f.IndexOf(": ", StringComparison.Ordinal)]), Is.EqualTo(genoemd));
            Assert.That(fouten, Is.All.Not.Contain("geheim"));
        }
    }

    [Test]
    public void Alle_fouten_komen_tegelijk()
    {
        var fouten = Fouten(
            false,
            ("Data:Map", ""), ("Data:SqlServer", "x"), ("Data:Extra", "1"), ("Urls", "x"), ("Authenticatie:Authority", "http://login.example.org"), ("Limieten:AnoniemPerMinuut", "x"), ("Limieten:AangemeldPerMinuut", "1.5"), ("Gemeenten:gm0148:Naam", null), ("Gemeenten:gm0148:Tooi", null));
        Assert.That(fouten, Has.Count.EqualTo(9), string.Join('\n', fouten)); // Without a single key left the municipality itself is gone: one fault.
    }

    [TestCase(true, "http://login.example.org", true)]
    [TestCase(false, "http://login.example.org", false)]
    [TestCase(true, "login.example.org", false)]
    public void Alleen_in_ontwikkeling_mag_de_authority_zonder_TLS(bool development, string authority, bool mag)
    {
        void Poging() => Lees(development, ("Authenticatie:Authority", authority), ("Authenticatie:Audience", "integriteit"));
        Assert.That(Poging, mag ? Throws.Nothing : Throws.TypeOf<InstellingenFout>());
    }

    [Test]
    public void Map_die_een_bestand_is_kan_niet()
    {
        var bestand = Path.GetTempFileName();
        try
        {
            Assert.That(Fouten(true, ("Data:Map", bestand)).Single(), Does.Contain("is a file"));
        }
        finally
        {
            File.Delete(bestand);
        }
    }
}
