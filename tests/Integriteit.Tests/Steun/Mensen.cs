using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Oaths, commitments, contacts, bureaus and risk analyses as they are sent, and one of each as it was made.</summary>
public sealed record Mensen(IReadOnlyDictionary<string, Guid> Ids, IReadOnlyDictionary<string, JsonObject> Bodies)
{
    public const string Code = "bestuurders-en-volksvertegenwoordigers";

    public static JsonObject Periode(string orgaan, string van = "2022-03-30", string? totEnMet = null) => Kort(("orgaan", orgaan), ("van", van), ("totEnMet", totEnMet));

    /// <summary>An oath as the law asks it of this office; 2010-01-01 is the first day of the office.</summary>
    public static JsonObject Eed(Guid persoon, string ambt = "raadslid") => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = ambt,
        ["ambtVan"] = "2010-01-01",
        ["vorm"] = ambt is "ambtenaar" or "griffier" or "gemeentesecretaris" ? "ambtseed" : "verklaringEnBelofte",
        ["taal"] = "nl",
        ["tekst"] = ambt switch
        {
            "raadslid" => "gemeentewet-14-nl",
            "commissielid" => "commissielid-nl",
            "wethouder" => "gemeentewet-41a-nl",
            "burgemeester" => "gemeentewet-65-nl",
            _ => "ambtseed-nl",
        },
        ["datum"] = "2010-01-05",
        ["vergadering"] = ambt is "ambtenaar" or "gemeentesecretaris" ? "college" : "raad",
        ["inHandenVan"] = ambt switch
        {
            "burgemeester" => "commissarisVanDeKoning",
            "gemeentesecretaris" => "burgemeester",
            "ambtenaar" => "gemeentesecretaris",
            _ => "voorzitterRaad",
        },
    };

    public static JsonObject Aanspreekpunt(params (string Pad, JsonNode? Waarde)[] anders) => new JsonObject
    {
        ["soort"] = "vertrouwenspersoon",
        ["naam"] = "Vertrouwenspersoon bestuur",
        ["doelgroep"] = new JsonArray("wethouder", "raadslid"),
        ["extern"] = true,
        ["email"] = "vertrouwenspersoon@example.org",
        ["onderwerpen"] = new JsonArray("integriteit", "ongewenstGedrag"),
        ["van"] = "2024-01-01",
        ["bron"] = new JsonObject { ["besluit"] = "Raadsbesluit van 12 december 2023" },
    }.Met(anders);

    public static JsonObject Regeling() => Kort(("soort", "meldregeling"), ("titel", "Regeling melden vermoeden misstand"), ("vindplaats", "https://www.example.org/meldregeling"), ("van", "2024-01-01"));

    public static JsonObject Bureau(string van = "2020-01-01", string tot = "2099-12-31") => new()
    {
        ["naam"] = "Bureau Rechtop",
        ["certificaat"] = Kort(("nummer", "CERT-017"), ("uitgever", "Stichting Certificering"), ("geldigVan", van), ("geldigTot", tot)),
    };

    public static JsonObject Keuze(Guid periode, Guid bureau) => Kort(("zittingsperiode", periode.ToString()), ("bureau", bureau.ToString()));

    public static JsonObject Kandidaat(Guid periode, string naam = "K. Kandidaat") => Kort(("beoogdAmbt", "wethouder"), ("zittingsperiode", periode.ToString()), ("kandidaat", naam));

    public static JsonObject Uitvoering(string dag, string niveau = "laag") => new()
    {
        ["datum"] = dag,
        ["vog"] = new JsonObject { ["afgegeven"] = true, ["datum"] = dag },
        ["niveau"] = niveau,
        ["conclusie"] = "Een belang raakt de portefeuille ruimte.",
    };

    public static JsonObject Gesprek(string dag) => new()
    {
        ["datum"] = dag,
        ["maatregelen"] = new JsonArray(Kort(("soort", "wijzigingTakenpakket"), ("omschrijving", "Ruimte gaat naar een andere wethouder."))),
    };

    public static JsonObject Besluit(string dag) => new() { ["datum"] = dag, ["benoembaar"] = true };

    public static JsonObject Kringcontact(string naam = "A. Bakker") => Kort(("naam", naam), ("soort", "coach"), ("email", "a.bakker@example.org"));

    /// <summary>Terms of council and executive, a bureau that both chose, and one of everything else.</summary>
    public static async Task<Mensen> Maak(TestHost host, Guid raadslid)
    {
        const string pad = "/api/v1/gemeenten/gm0148/";
        async Task<Guid> Nieuw(string rol, string lijst, JsonObject body)
        {
            var antwoord = await host.Als(rol).Plaats(pad + lijst, body);
            return antwoord.Status == HttpStatusCode.Created ? antwoord.Id : throw new InvalidOperationException(antwoord.Text);
        }

        var raad = await Nieuw("griffier", "zittingsperioden", Periode("raad"));
        var college = await Nieuw("gemeentesecretaris", "zittingsperioden", Periode("college"));
        var bureau = await Nieuw("griffier", "bureaus", Bureau());
        return new Mensen(
            new Dictionary<string, Guid>
            {
                ["zittingsperioden"] = raad,
                ["eden"] = await Nieuw("griffier", "eden", Eed(raadslid)),
                ["aanspreekpunten"] = await Nieuw("griffier", "aanspreekpunten", Aanspreekpunt()),
                ["kringcontacten"] = Guid.CreateVersion7(),
                ["regelingen"] = await Nieuw("griffier", "regelingen", Regeling()),
                ["bureaus"] = bureau,
                ["bureaukeuzen"] = await Nieuw("griffier", "bureaukeuzen", Keuze(college, bureau)),
                ["risicoanalyses"] = Guid.CreateVersion7(),
            },
            new Dictionary<string, JsonObject>
            {
                ["RegistreerZittingsperiode"] = Periode("raad", "2030-01-01"),
                ["WijzigZittingsperiode"] = Periode("raad"),
                ["LegEedVast"] = Eed(raadslid),
                ["CorrigeerEed"] = new() { ["eed"] = Eed(raadslid), ["reden"] = "Verkeerd overgenomen." },
                ["GeefInstemming"] = Kort(("code", Code), ("versie", "1"), ("persoon", raadslid.ToString())),
                ["RegistreerAanspreekpunt"] = Aanspreekpunt(),
                ["WijzigAanspreekpunt"] = Aanspreekpunt(),
                ["VoegKringcontactToe"] = Kringcontact(),
                ["RegistreerRegeling"] = Regeling(),
                ["WijzigRegeling"] = Regeling(),
                ["RegistreerBureau"] = Bureau(),
                ["WijzigBureau"] = Bureau(),
                ["StelBureauVoor"] = Keuze(college, bureau),
                ["VraagRisicoanalyseAan"] = Kandidaat(college),
                ["LegRisicouitvoeringVast"] = Uitvoering("2026-05-08"),
                ["LegRisicogesprekVast"] = Gesprek("2026-05-11"),
                ["LegRisicobesluitVast"] = Besluit("2026-05-19"),
            });
    }

    /// <summary>An object of texts; without those that are null.</summary>
    private static JsonObject Kort(params (string Naam, string? Waarde)[] velden) => [.. velden.Where(v => v.Waarde is not null).Select(v => KeyValuePair.Create(v.Naam, (JsonNode?)v.Waarde))];
}
