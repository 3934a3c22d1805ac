using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>
/// Who sees what: every register of the contract, every kind of caller, here and elsewhere, of an entry as it was made and
/// after all its steps. A register that the contract has and this does not know, fails.
/// </summary>
public sealed class InzageMatrixTests : ContractTests
{
    private static readonly string[] Rollen = ["griffier", "gemeentesecretaris", "burgemeester", "leidinggevende", "ambtsdrager"];

    /// <summary>A caller, with what they are to the entry.</summary>
    private sealed record Wie(string Naam, HttpClient Client, bool Zelf, bool Beheert, bool Hier, bool Rol, string? Ambt = null);

    private static IEnumerable<string> Namen => Registervoorbeelden.Alle.Select(v => v.Register);

    [Test]
    public void Elk_register_van_het_contract_heeft_een_voorbeeld()
    {
        var registers = Handelingen.Where(h => h.Id.StartsWith("Registreer", StringComparison.Ordinal) && h.Pad.Contains("/registers/", StringComparison.Ordinal)).Select(h => h.Pad.Split('/')[^1]);
        Assert.That(registers, Is.EquivalentTo(Namen));
    }

    [TestCaseSource(nameof(Namen))]
    public async Task Ieder_ziet_precies_wat_mag(string register)
    {
        var voorbeeld = Registervoorbeelden.Alle.Single(v => v.Register == register);
        var besloten = !Handelingen.Single(h => h.Methode == HttpMethod.Get && h.Pad.EndsWith("/registers/" + register, StringComparison.Ordinal)).Openbaar;
        var persoon = await Persoon(voorbeeld.Ambt);
        var vers = await Post(Driehoek, $"{Dalfsen}/registers/{register}", (await MetEerst(voorbeeld, persoon)).Maak(persoon));
        Assert.That(vers.Status, Is.EqualTo(HttpStatusCode.Created), vers.Text);
        await Kijk(voorbeeld, vers, vers, persoon, besloten);

        var verder = vers;
        foreach (var (stap, body) in voorbeeld.Stappen)
        {
            var gezet = await Post(Driehoek, $"{vers.Headers["Location"]}/{stap}", body, ("If-Match", "*"));
            verder = gezet.Status == HttpStatusCode.OK ? gezet : verder;
        }

        if (verder != vers)
        {
            await Kijk(voorbeeld, vers, verder, persoon, besloten);
        }

        var weg = await Post(Driehoek, vers.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "persoonlijkeLevenssfeer", ["toelichting"] = "Hoorde hier niet." });
        Assert.That(weg.Status, Is.EqualTo(HttpStatusCode.OK), weg.Text);
        await Kijk(voorbeeld, vers, weg, persoon, besloten);
    }

    private async Task Kijk(Registervoorbeeld voorbeeld, Antwoord vers, Antwoord nu, Guid persoon, bool besloten)
    {
        var (pad, id) = (vers.Headers["Location"], vers.Id.ToString());
        var beheerder = voorbeeld.Beheerder ?? nu.Json["toets"]!["beheerder"]!.GetValue<string>();
        var openbaar = nu.Json["openbaar"]!.GetValue<bool>();
        Assert.That(openbaar && besloten, Is.False);
        foreach (var wie in await Allen(persoon, beheerder))
        {
            var alles = wie.Zelf || wie.Beheert || (wie.Hier && wie.Ambt is { } ambt && voorbeeld.Lezers(nu.Json["gegevens"]!.AsObject()).Contains(ambt));
            var ziet = openbaar || alles;
            var (een, versies, lijst, csv) = (await Haal(wie.Client, pad), await Haal(wie.Client, pad + "/versies"), await Haal(wie.Client, $"{Dalfsen}/registers/{voorbeeld.Register}?limit=100"), await Haal(wie.Client, $"{Dalfsen}/registers/{voorbeeld.Register}", ("Accept", "text/csv")));
            var waar = $"{voorbeeld.Register}, {wie.Naam}, {nu.Json["status"]}, openbaar {openbaar}";
            if (besloten && !(wie.Hier && wie.Rol))
            {
                var status = wie.Naam == "anoniem" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
                Assert.That(new[] { een, versies, lijst, csv }.Select(a => a.Status), Is.All.EqualTo(status), waar);
                continue;
            }

            Assert.That((een.Status, versies.Status), Is.EqualTo(ziet ? (HttpStatusCode.OK, HttpStatusCode.OK) : (HttpStatusCode.NotFound, HttpStatusCode.NotFound)), waar + een.Text);
            Assert.That((lijst.Status, csv.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)), waar);
            Assert.That((lijst.Text.Contains(id, StringComparison.Ordinal), csv.Text.Contains(id, StringComparison.Ordinal)), Is.EqualTo((ziet, ziet)), waar);
            if (!ziet)
            {
                continue;
            }

            // All of it has its own tag; the public part is the same for whoever is not concerned.
            Assert.That(een.ETag, Does.EndWith(alles ? "-volledig\"" : "-openbaar\""), waar);
            if (!alles)
            {
                Assert.That(een.Text, Is.EqualTo((await Haal(Anoniem, pad)).Text), waar);
                var inhoud = een.Json["gegevens"] is not null;
                Assert.That(inhoud, Is.EqualTo(nu.Json["status"]!.GetValue<string>() == "geldig"), waar);
            }

            // Who sees it but does not keep it, changes nothing.
            if (!wie.Beheert)
            {
                var poging = await Post(wie.Client, pad + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "x" });
                Assert.That(poging.Status, Is.EqualTo(wie.Naam == "anoniem" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden), waar + poging.Text);
            }
        }
    }

    private async Task<IReadOnlyList<Wie>> Allen(Guid persoon, string beheerder) =>
    [
        new("anoniem", Anoniem, false, false, false, false),
        new("token zonder rol", Host.Met(Host.Token([])), false, false, true, false),
        // Without a manager, the head of the organisation keeps what a manager would.
        .. Rollen.Select(rol => new Wie(rol, Host.Als(rol), false, rol == (beheerder == "leidinggevende" ? "gemeentesecretaris" : beheerder), true, true, rol)),
        .. Rollen.Select(rol => new Wie($"{rol} elders", Host.Als(rol, "gm0106"), false, false, false, true)),
        new("de persoon zelf", Host.Als("ambtsdrager", persoon: persoon), persoon != Guid.Empty, false, true, true),
        new("de persoon zelf, elders", Host.Als("ambtsdrager", "gm0106", persoon), false, false, false, true),
        new("een collega", Host.Als("ambtsdrager", persoon: await Persoon("raadslid")), false, false, true, true, "raadslid"),
    ];
}
