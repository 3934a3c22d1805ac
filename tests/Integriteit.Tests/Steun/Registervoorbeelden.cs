using System.Text.Json.Nodes;
using Integriteit.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>An entry of a register as it could be sent in Dalfsen, with the steps that it can take, in their order.</summary>
/// <param name="Register">The name in paths.</param>
/// <param name="Enkel">One entry, as in the names of its operations.</param>
/// <param name="Ambt">The office that its person holds.</param>
/// <param name="Maak">The body, for a person.</param>
/// <param name="Stappen">The bodies of its steps by the end of their path.</param>
public sealed record Registervoorbeeld(string Register, string Enkel, string Ambt, Func<Guid, JsonObject> Maak, IReadOnlyDictionary<string, JsonObject> Stappen)
{
    /// <summary>An entry of the same person that must be there first, and the field that holds its id.</summary>
    public (string Register, string Veld, Func<Guid, JsonObject> Maak)? Eerst { get; init; }

    /// <summary>Who keeps it, where the answer does not tell.</summary>
    public string? Beheerder { get; init; }

    /// <summary>The offices that read it besides its person and keeper, of an entry as it is.</summary>
    public Func<JsonObject, IReadOnlyList<string>> Lezers { get; init; } = _ => [];

    public override string ToString() => Register;

    /// <summary>The bodies of all operations of this register.</summary>
    public IEnumerable<(string Operatie, JsonObject Body)> Bodies(Guid persoon) =>
    [
        ($"Registreer{Enkel}", Maak(persoon)),
        ($"Rectificeer{Enkel}", Maak(persoon).Met(("reden", "Er stond een verkeerd gegeven in."))),
        ($"TrekIn{Enkel}", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." }),
        .. Stappen.Select(s => ($"ZetVoort{string.Concat(s.Key.Split('-').Select(d => char.ToUpperInvariant(d[0]) + d[1..]))}{Enkel}", s.Value)),
    ];
}

/// <summary>One example a register, for the tests that walk all of them; a register without one fails there.</summary>
public static class Registervoorbeelden
{
    public static IReadOnlyList<Registervoorbeeld> Alle { get; } =
    [
        new("geschenken", "Geschenk", "raadslid", persoon => Geschenk(persoon), new Dictionary<string, JsonObject> { ["zienswijze"] = Zienswijze() }),
        new("uitnodigingen", "Uitnodiging", "wethouder", Uitnodiging, new Dictionary<string, JsonObject>
        {
            ["vooroverleg"] = Vooroverleg(),
            ["reactie"] = new() { ["besluit"] = "aanvaard", ["op"] = "2024-04-24" },
            ["afloop"] = new() { ["bijgewoond"] = true, ["verslag"] = "Gesproken met de directie." },
            ["zienswijze"] = Zienswijze(),
        }),
        new("neveninkomsten", "Neveninkomst", "wethouder", persoon => Neveninkomst(persoon, ambtshalve: true), new Dictionary<string, JsonObject> { ["afdracht"] = Afdracht() }),
        new("nevenfuncties", "Nevenfunctie", "wethouder", Nevenfunctie, new Dictionary<string, JsonObject>
        {
            ["raadsinformatie"] = Raadsinformatie(),
            ["aanvaarding"] = new() { ["op"] = "2024-05-20" },
            ["beeindiging"] = new() { ["einde"] = "2025-12", ["reden"] = "De benoeming liep af." },
        }),
        new("vervolgfuncties", "Vervolgfunctie", "wethouder", Vervolgfunctie, new Dictionary<string, JsonObject>
        {
            ["vooroverleg"] = Vooroverleg("burgemeester", "2024-05-02"),
            ["afloop"] = new() { ["besluit"] = "afgezien", ["op"] = "2024-05-20" },
        }),
        new("belangen", "Belang", "wethouder", persoon => Belang(persoon), new Dictionary<string, JsonObject> { ["beeindiging"] = new() { ["op"] = "2024-12-31" }, ["zienswijze"] = Zienswijze() }),
        new("belangmeldingen", "Belangmelding", "raadslid", persoon => Belangmelding(persoon), new Dictionary<string, JsonObject>
        {
            ["advies"] = Advies(),
            ["maatregel"] = Belangmaatregel(),
            ["deelname"] = Deelname(),
        })
        {
            Lezers = _ => ["burgemeester", "raadslid"],
        },
        new("ontheffingen", "Ontheffing", "raadslid", persoon => Ontheffing(persoon), new Dictionary<string, JsonObject> { ["besluit"] = Ontheffingsbesluit() }),
        new("privecontacten", "Privecontact", "wethouder", persoon => Privecontact(persoon), new Dictionary<string, JsonObject> { ["maatregel"] = Contactmaatregel(), ["beeindiging"] = new() { ["op"] = "2024-12-31" } }) { Beheerder = "burgemeester" },
        new("geheimhoudingen", "Geheimhouding", "raadslid", _ => Geheimhouding(), new Dictionary<string, JsonObject>
        {
            ["overlegging"] = new() { ["op"] = "2022-09-15", ["verwijzing"] = "Raadsvoorstel 2022-61" },
            ["bekrachtiging"] = new() { ["op"] = "2022-09-29", ["bekrachtigd"] = true, ["verwijzing"] = "Raadsbesluit 2022-61" },
            ["opheffing"] = new() { ["door"] = "raad", ["op"] = "2024-05-30", ["verwijzing"] = "Raadsbesluit 2024-40" },
        })
        {
            Beheerder = "gemeentesecretaris",
            Lezers = gegevens => ["burgemeester", "raadslid", .. gegevens["overlegging"] is null ? Array.Empty<string>() : ["griffier"]],
        },
        .. Reisvoorbeelden.Alle,
    ];

    /// <summary>What a side job brought in over 2024: € 20.000 as pay, € 19.500 for the offset; one that goes with the office has no offset.</summary>
    public static JsonObject Neveninkomst(Guid persoon, bool ambtshalve = false, string ambt = "wethouder") => new JsonObject
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["jaar"] = 2024,
        ["omschrijving"] = ambtshalve ? "Lid van het bestuur van de veiligheidsregio" : "Lid van de raad van toezicht",
        ["organisatie"] = "Zorggroep De Linde",
        ["ambtshalve"] = ambtshalve,
        ["inkomsten"] = 20_000,
        ["bedragSoort"] = "exact",
        ["opgegevenOp"] = "2025-03-01",
    }.Met(("verrekening", ambtshalve ? null : new JsonObject { ["soort"] = "belastbaarLoon", ["bedrag"] = 19_500, ["bedragSoort"] = "exact" }));

    public static JsonObject Afdracht(decimal bedrag = 20_000) => new() { ["betaaldOp"] = "2025-02-03", ["bedrag"] = bedrag };

    /// <summary>A signal that the griffier of Dalfsen sees: two gifts that together weigh more.</summary>
    public static async Task<Guid> Signaal(TestHost host, HttpClient griffier, Guid persoon)
    {
        foreach (var dag in new[] { "2024-03-01", "2024-04-01" })
        {
            await griffier.Plaats("/api/v1/gemeenten/gm0148/registers/geschenken", Geschenk(persoon).Met(("datumAangeboden", dag), ("geschatteWaarde", 30), ("gever", Partij("Bloemist Van Es"))));
        }

        await griffier.Plaats("/api/v1/gemeenten/gm0148/signaleringen", new JsonObject());
        await host.Services.GetRequiredService<Dagwerk>().Signaleer(default);
        return (await griffier.Haal("/api/v1/gemeenten/gm0148/signalen?soort=geschenkenSamen")).Ids[0];
    }

    /// <summary>The intention to take a paid function, not accepted yet.</summary>
    public static JsonObject Nevenfunctie(Guid persoon) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["soort"] = "nevenfunctie",
        ["omschrijving"] = "Lid van de raad van toezicht",
        ["organisatie"] = new JsonObject { ["naam"] = "Stichting Woonzorg Vechtdal", ["kvkNummer"] = "12345678" },
        ["ambtshalve"] = false,
        ["bezoldigd"] = true,
        ["urenPerMaand"] = 12,
        ["datumAanvang"] = "2024-06",
        ["datumMelding"] = "2024-05-01",
        ["positie"] = "geen",
        ["ongewenst"] = "nee",
        ["schaadtOnafhankelijkheid"] = "nee",
        ["eigenAfweging"] = "De stichting werkt niet in deze gemeente.",
    };

    /// <summary>The plan to leave for a function elsewhere.</summary>
    public static JsonObject Vervolgfunctie(Guid persoon) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["aard"] = "functieElders",
        ["omschrijving"] = "Directeur van een woningcorporatie",
        ["organisatie"] = new JsonObject { ["naam"] = "Woningstichting Hunzedal", ["kvkNummer"] = "87654321" },
        ["datumMelding"] = "2024-05-01",
        ["tussentijds"] = true,
        ["datumAftreden"] = "2024-08-31",
        ["datumAanvang"] = "2024-09-01",
    };

    /// <summary>Shares in a company with which the municipality does business.</summary>
    public static JsonObject Belang(Guid persoon, string ambt = "wethouder", string aard = "aandelenOfEffecten") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["aard"] = aard,
        ["omschrijving"] = "Aandelen in het familiebedrijf",
        ["organisatie"] = Partij("Bouwbedrijf Zandweg B.V.", "12345678"),
        ["zakelijkeRelatieMetGemeente"] = true,
        ["rechtstreeks"] = true,
        ["sinds"] = "2015-01-01",
        ["datumOpgave"] = "2024-05-01",
        ["motivering"] = "Een erfenis.",
    };

    /// <summary>An indirect personal interest in a decision of the body, told two weeks before it meets.</summary>
    public static JsonObject Belangmelding(Guid persoon, string ambt = "raadslid", string? orgaan = "raad", string betrekking = "middellijkPersoonlijk", string besluit = "besluit") => new JsonObject
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["besluit"] = besluit,
        ["onderwerp"] = "Bestemmingsplan Dorpskern",
        ["verwijzing"] = "Agendapunt 7",
        ["vergadering"] = "2024-05-16",
        ["betrekking"] = betrekking,
        ["omschrijving"] = "Mijn broer woont in het plangebied.",
        ["organisatie"] = Partij("Grondbedrijf Oost", "87654321"),
        ["gemeldOp"] = "2024-05-02",
        ["twijfel"] = false,
    }.Met(("orgaan", orgaan));

    public static JsonObject Advies() => new() { ["van"] = "griffier", ["op"] = "2024-05-03", ["strekking"] = "Neem geen deel." };

    public static JsonObject Belangmaatregel() => new() { ["aanpak"] = "werkOvergedragen", ["omschrijving"] = "Een collega beoordeelt de offertes.", ["op"] = "2024-05-03" };

    public static JsonObject Deelname(params string[] aan) => new() { ["op"] = "2024-05-16", ["aan"] = new JsonArray([.. aan.Select(a => (JsonNode)a)]) };

    public static JsonObject Ontheffing(Guid persoon, string ambt = "raadslid", string overeenkomst = "leverenRoerendeZaken") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["overeenkomst"] = overeenkomst,
        ["omschrijving"] = "Levering van brood voor de kantine",
        ["organisatie"] = Partij("Bakkerij De Korenbloem", "12345678"),
        ["aangevraagdOp"] = "2024-05-01",
    };

    public static JsonObject Ontheffingsbesluit(string uitkomst = "verleend", string door = "gedeputeerdeStaten") => new() { ["uitkomst"] = uitkomst, ["door"] = door, ["op"] = "2024-06-04", ["kenmerk"] = "GS 2024-0611" };

    public static JsonObject Privecontact(Guid persoon, string ambt = "wethouder", string bij = "burgemeester", string aard = "relatieAmbtenaar") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["aard"] = aard,
        ["omschrijving"] = "Een relatie met een medewerker uit de portefeuille.",
        ["gemeldBij"] = bij,
        ["gemeldOp"] = "2024-05-01",
    };

    public static JsonObject Contactmaatregel(string soort = "scheidingVanTaken") => new() { ["soort"] = soort, ["omschrijving"] = "Een ander tekent de stukken.", ["op"] = "2024-05-03" };

    /// <summary>Secrecy of the executive that binds council and executive, on what should otherwise be published.</summary>
    public static JsonObject Geheimhouding(string orgaan = "college", string van = "2022-09-01", string grond = "woo51Lid2B", bool plicht = true) => new()
    {
        ["orgaan"] = orgaan,
        ["onderwerp"] = "Aankoop perceel Dorpsstraat",
        ["verwijzing"] = "Zaak 2022-1187",
        ["gronden"] = new JsonArray(grond),
        ["van"] = van,
        ["openbaarmakingsplicht"] = plicht,
        ["gebondenen"] = new JsonObject { ["organen"] = new JsonArray("raad", "college") },
    };

    /// <summary>An excursion at the cost of who invites, not yet answered.</summary>
    public static JsonObject Uitnodiging(Guid persoon) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["gastheer"] = Partij("Machinefabriek Noord B.V.", "12345678"),
        ["vorm"] = "excursie",
        ["omschrijving"] = "Rondleiding door de nieuwe fabriekshal",
        ["plaats"] = "Assen",
        ["datumOntvangen"] = "2024-04-15",
        ["datumEvenement"] = "2024-05-01",
        ["betaler"] = "derde",
        ["functioneel"] = "ja",
        ["hoedanigheid"] = "bestuurder",
        ["inOnderhandeling"] = false,
        ["uitnodigerIsLeverancier"] = false,
    };

    public static JsonObject Partij(string naam, string? kvk = null) => kvk is null
        ? new() { ["naam"] = naam, ["soort"] = "organisatie" }
        : new() { ["naam"] = naam, ["soort"] = "organisatie", ["kvkNummer"] = kvk };

    public static JsonObject Vooroverleg(string met = "college", string op = "2024-04-23", string uitkomst = "akkoord") => new() { ["met"] = met, ["op"] = op, ["uitkomst"] = uitkomst, ["verwijzing"] = "B&W 2024-17" };

    public static JsonObject Raadsinformatie() => new() { ["op"] = "2024-05-14", ["wijze"] = "Raadsbrief", ["verwijzing"] = "2024-118" };

    public static JsonObject Zienswijze(string? strekking = "geenBezwaar", string? besluit = "naamOpenbaar") =>
        new JsonObject { ["gevraagdOp"] = "2024-05-02", ["reactieTotEnMet"] = "2024-05-16" }.Met(("strekking", strekking), ("besluit", besluit));

    private static JsonObject Geschenk(Guid persoon) => new()
    {
        ["gever"] = Partij("Bakkerij De Korenbloem", "12345678"),
        ["ontvanger"] = new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = "raadslid" },
        ["aard"] = "geschenk",
        ["omschrijving"] = "Taart bij de opening",
        ["geschatteWaarde"] = 24.50m,
        ["datumAangeboden"] = "2024-05-01",
        ["plaatsOntvangst"] = "werk",
        ["hoedanigheid"] = "volksvertegenwoordiger",
        ["inOnderhandeling"] = false,
        ["geverIsLeverancier"] = false,
        ["eigenAfweging"] = "Gedeeld met de fractie.",
        ["afhandeling"] = "behouden",
    };
}
