using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>What a list of entries can be asked; some registers have not all of it.</summary>
internal sealed record Zoekvraag(
    [Range(1, 100), Description("Het grootste aantal inschrijvingen in het antwoord.")] int Limit = 50,
    [MaxLength(20), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
    [Description("Alleen inschrijvingen van deze dag of later.")] DateOnly? DatumVanaf = null,
    [Description("Alleen inschrijvingen tot en met deze dag.")] DateOnly? DatumTot = null,
    [Description("Alleen inschrijvingen van deze persoon (id van de ambtsdrager).")] Guid? Persoon = null,
    [Description("Alleen inschrijvingen in dit ambt.")] Ambt? Ambt = null,
    [MaxLength(200), Description("Alleen inschrijvingen met deze gever: een KvK-nummer, of woorden die alle in de naam staan (de drie langste tellen).")] string? Gever = null,
    [MaxLength(200), Description("Alleen inschrijvingen die deze andere partij noemen: een KvK-nummer, of woorden die alle in de naam staan (de drie langste tellen).")] string? Wederpartij = null,
    [Description("Alleen inschrijvingen waarvan de toets deze uitkomst had.")] Uitkomst? Uitkomst = null,
    [MaxLength(50), RegularExpression("^[a-zA-Z]+$", ErrorMessage = "'fase' is een woord zonder leestekens."), Description("Alleen inschrijvingen die hier staan in hun verloop.")] string? Fase = null,
    [Description("Alleen inschrijvingen waarover de raad is geïnformeerd (true), of juist niet (false).")] bool? RaadGeinformeerd = null,
    [Description("Alleen inschrijvingen die hiermee vooraf zijn besproken.")] Functie? BesprokenMet = null,
    [MaxLength(200), Description("Hoogstens vier woorden die alle voorkomen in de namen en omschrijvingen van de inschrijving. Hele woorden; hoofdletters en accenten tellen niet.")] string? Zoek = null,
    [Description("Toon het register zoals het aan het eind van deze dag openbaar was; wat sindsdien is weggehaald, is een grafsteen.")] DateOnly? Peildatum = null,
    [Description("Alleen inschrijvingen die u als lezer noemen, zoals een geheimhouding waaraan u gebonden bent.")] bool? VoorMij = null)
{
    /// <summary>Words of a name that are looked for: the longest, which say most.</summary>
    private const int Naamwoorden = 3;

    /// <summary>The parameters that only some registers have.</summary>
    private static readonly string[] Bijzonder = ["gever", "wederpartij", "uitkomst", "fase", "raadGeinformeerd", "besprokenMet", "voorMij"];

    /// <summary>The parameters that a register does not have.</summary>
    public static string[] Zonder(Register register) =>
    [
        .. Bijzonder.Except(
        [
            .. register.Filters,
            .. register.Soort is null || !register.UitkomstOpenbaar ? Array.Empty<string>() : ["uitkomst"],
            .. register.Fasen.Count == 0 ? Array.Empty<string>() : ["fase"],
            .. register.VoorDeRaad ? ["raadGeinformeerd"] : Array.Empty<string>(),
            .. register.VoorafBesproken ? ["besprokenMet"] : Array.Empty<string>(),
            .. register.MetLezers ? ["voorMij"] : Array.Empty<string>(),
        ]),
        .. register.Besloten ? ["peildatum"] : Array.Empty<string>(),
    ];

    /// <summary>The filters as words, the kind that is rarest first.</summary>
    public IReadOnlyList<string> Woorden() =>
    [
        .. Persoon is { } persoon ? [$"p:{persoon:N}"] : Array.Empty<string>(),
        .. Registers.Woorden.Van(Gever ?? Wederpartij).OrderByDescending(w => w.Length).Take(Naamwoorden).Select(w => $"g:{w}"),
        .. Registers.Woorden.Van(Zoek).OrderByDescending(w => w.Length),
        .. BesprokenMet is { } met ? [$"v:{Naming.Of(met)}"] : Array.Empty<string>(),
        .. Fase is { } fase ? [$"f:{fase}"] : Array.Empty<string>(),
        .. Uitkomst is { } uitkomst ? [$"u:{Naming.Of(uitkomst)}"] : Array.Empty<string>(),
        .. RaadGeinformeerd is { } raad ? [$"r:{(raad ? "ja" : "nee")}"] : Array.Empty<string>(),
        .. Ambt is { } ambt ? [$"a:{Naming.Of(ambt)}"] : Array.Empty<string>(),
    ];
}
