using System.Diagnostics;
using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Web;

/// <summary>The real program as a process: what it prints, how it ends, and how the real server answers.</summary>
public sealed class OpstartTests
{
    private string map = null!;

    [SetUp]
    public void Map() => map = Directory.CreateTempSubdirectory("integriteit-").FullName;

    [TearDown]
    public void Weg()
    {
        Directory.Delete(map, recursive: true);
        if (Directory.Exists(map + "-sleutels"))
        {
            Directory.Delete(map + "-sleutels", recursive: true);
        }
    }

    private Process Start(string omgeving, (string Naam, string Waarde)[] instellingen, params string[] argumenten)
    {
        // The build output of the host itself, in the configuration of this test.
        var dll = Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "Integriteit.Tests"), Path.Combine("src", "Integriteit.Host"), StringComparison.Ordinal), "Integriteit.Host.dll");
        Assert.That(dll, Does.Exist);
        var start = new ProcessStartInfo("dotnet", [dll, .. argumenten]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = map };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = omgeving;
        start.Environment["DOTNET_ENVIRONMENT"] = omgeving;
        start.Environment["Data__Map"] = map;
        foreach (var (naam, waarde) in instellingen)
        {
            start.Environment[naam] = waarde;
        }

        return Process.Start(start)!;
    }

    private async Task<(int Code, string Uit, string Fout)> Voer(string omgeving, (string, string)[] instellingen, params string[] argumenten)
    {
        using var proces = Start(omgeving, instellingen, argumenten);
        using var grens = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(grens.Token), proces.StandardError.ReadToEndAsync(grens.Token));
            await proces.WaitForExitAsync(grens.Token);
            return (proces.ExitCode, await uit, await fout);
        }
        finally
        {
            if (!proces.HasExited)
            {
                proces.Kill(entireProcessTree: true);
            }
        }
    }

    [Test]
    public async Task Buiten_ontwikkeling_start_hij_niet_zonder_authority()
    {
        var (code, uit, fout) = await Voer("Production", [("Limieten__AnoniemPerMinuut", "x")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(78));
            Assert.That(fout, Does.Contain("Authenticatie:Authority").And.Contain("Limieten:AnoniemPerMinuut").And.Contain("2 fault(s)"));
            Assert.That(fout + uit, Does.Not.Contain("Exception").And.Not.Contain("   at "));
            Assert.That(Directory.EnumerateFileSystemEntries(map), Is.Empty);
        }
    }

    [TestCase("Production")]
    [TestCase("Staging")]
    public async Task Buiten_ontwikkeling_maakt_hij_geen_tokens(string omgeving)
    {
        (string, string)[] authority = [("Authenticatie__Authority", "https://login.example.org"), ("Authenticatie__Audience", "integriteit")];
        var zonder = await Voer(omgeving, [], "token", "--gemeente", "gm0148", "--rol", "griffier");
        var met = await Voer(omgeving, authority, "token", "--gemeente", "gm0148", "--rol", "griffier");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((zonder.Code, zonder.Uit), Is.EqualTo((78, "")));
            Assert.That((met.Code, met.Uit), Is.EqualTo((2, "")));
            Assert.That(met.Fout, Does.Contain("only in Development"));
        }
    }

    [Test]
    public async Task In_ontwikkeling_met_een_authority_maakt_hij_geen_tokens() =>
        Assert.That((await Voer("Development", [("Authenticatie__Authority", "https://login.example.org"), ("Authenticatie__Audience", "x")], "token", "--gemeente", "gm0148", "--rol", "griffier")).Code, Is.EqualTo(2));

    [Test]
    public async Task Tokenopdracht_noemt_elke_fout()
    {
        var (code, uit, fout) = await Voer("Development", [], "token", "--gemeente", "gm9999", "--rol", "koning", "--persoon", "piet");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((code, uit), Is.EqualTo((2, "")));
            Assert.That(fout, Does.Contain("--gemeente: one of gm0106, gm0148, gm0406").And.Contain("--rol: one or more of griffier").And.Contain("--persoon:"));
        }
    }

    [Test]
    public async Task Auditcontrole_werkt_op_een_lege_map_en_kent_haar_gemeenten()
    {
        var alles = await Voer("Development", [], "auditcontrole");
        var onbekend = await Voer("Development", [], "auditcontrole", "--gemeente", "gm9999");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(alles.Code, Is.Zero, alles.Fout);
            Assert.That(alles.Uit, Does.Contain("gm0148 registers: 0 regels kloppen"));
            Assert.That((onbekend.Code, onbekend.Fout), Is.EqualTo((2, $"--gemeente: gm9999 is not in the configuration.{Environment.NewLine}")));
        }
    }

    [TestCase("help", 0)]
    [TestCase("onzin", 2)]
    public async Task Onbekende_opdracht_geeft_uitleg(string opdracht, int code)
    {
        var gedaan = await Voer("Development", [], opdracht);
        Assert.That((gedaan.Code, gedaan.Fout.Contains("auditcontrole", StringComparison.Ordinal)), Is.EqualTo((code, true)));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "SIGTERM")]
    public async Task Host_begint_met_drie_regels_antwoordt_met_zijn_eigen_token_en_stopt_netjes()
    {
        var token = (await Voer("Development", [], "token", "--gemeente", "gm0148", "--rol", "griffier")).Uit.Trim();
        using var proces = Start("Development", [("Urls", "http://127.0.0.1:0"), ("Logging__LogLevel__Default", "Warning")]);
        using var grens = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var regels = new List<string>();
            while (regels.Count < 3)
            {
                regels.Add(await proces.StandardOutput.ReadLineAsync(grens.Token) ?? throw new InvalidOperationException(await proces.StandardError.ReadToEndAsync(grens.Token)));
            }

            using var client = new HttpClient { BaseAddress = new Uri(regels[0].Split(' ')[^1]) };
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/gemeenten"), grens.Token);
            using var get = await client.GetAsync(new Uri("/api/v1/gemeenten", UriKind.Relative), grens.Token);
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var aangemeld = await client.GetAsync(new Uri("/api/v1/gemeenten/gm0148/registers/geschenken", UriKind.Relative), grens.Token);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(regels[0], Does.StartWith("Integriteit luistert op http://127.0.0.1:"));
                Assert.That(regels[1], Does.EndWith(map));
                Assert.That(regels[2], Does.Contain("token --gemeente"));
                Assert.That((head.StatusCode, head.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.OK, get.Content.Headers.ContentLength)));
                Assert.That((await Antwoord.Van(get)).Headers.Keys, Does.Not.Contain("Server").And.Not.Contain("X-Powered-By"));
                Assert.That((aangemeld.StatusCode, aangemeld.Headers.CacheControl!.NoStore), Is.EqualTo((HttpStatusCode.OK, true)));
                Assert.That(Directory.GetFiles(map, "*.db").Select(Path.GetFileName), Is.EquivalentTo(new[] { "gedragscode.db", "registers.db", "declaraties.db", "meldingen.db" }));
            }

            using var stop = Process.Start("kill", ["-TERM", proces.Id.ToString()]);
            await proces.WaitForExitAsync(grens.Token);
            Assert.That(proces.ExitCode, Is.Zero);
        }
        finally
        {
            if (!proces.HasExited)
            {
                proces.Kill(entireProcessTree: true);
            }
        }
    }
}
