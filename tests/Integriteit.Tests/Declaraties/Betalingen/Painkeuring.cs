using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Integriteit.Tests.Declaraties;

/// <summary>
/// Judges a file against the structure of pain.001.001.09 as ISO 20022 lays it down and the EPC narrows it: which elements,
/// in which order, how often, of which form, and whether counts and sums hold. Knows nothing of the writer.
/// </summary>
public static partial class Painkeuring
{
    private const string Naamruimte = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private const string Eurobedrag = @"(0|[1-9][0-9]{0,8})\.[0-9]{2}";

    /// <summary>One or more elements that stand here in the order of the schema, each at least and at most so often.</summary>
    private sealed record Plaats(string Naam, int Minst, int Meest, Vorm Vorm);

    /// <summary>The form of an element: what is in it in order, one of several, or a text.</summary>
    private sealed record Vorm(IReadOnlyList<Plaats> Delen, string? Tekst = null, int Langst = 0, bool Keuze = false);

    private static readonly Vorm Max35 = Tekst(".+", 35);

    private static readonly Vorm Naam70 = Tekst(".+", 70);

    private static readonly Vorm Partij = Vol(new Plaats("Nm", 0, 1, Naam70), new("PstlAdr", 0, 1, Vol()), new("Id", 0, 1, Vol()), new("CtryOfRes", 0, 1, Tekst("[A-Z]{2}", 2)));

    private static readonly Vorm Rekening = Vol(new Plaats("Id", 1, 1, Een(new Plaats("IBAN", 1, 1, Tekst("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}", 34)))), new("Ccy", 0, 1, Tekst("EUR", 3)));

    private static readonly Vorm Bank = Vol(new Plaats("FinInstnId", 1, 1, Een(
        new("BICFI", 1, 1, Tekst("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", 11)),
        new("Othr", 1, 1, Vol(new Plaats("Id", 1, 1, Tekst("NOTPROVIDED", 35)))))));

    private static readonly Vorm Soort = Vol(
        new("InstrPrty", 0, 1, Tekst("HIGH|NORM", 4)),
        new("SvcLvl", 0, 1, Een(new Plaats("Cd", 1, 1, Tekst("SEPA", 4)))),
        new("LclInstrm", 0, 1, Vol()),
        new("CtgyPurp", 0, 1, Een(new Plaats("Cd", 1, 1, Tekst("[A-Z]{4}", 4)))));

    private static readonly Vorm Overboeking = Vol(
        new("PmtId", 1, 1, Vol(new Plaats("InstrId", 0, 1, Max35), new("EndToEndId", 1, 1, Max35))),
        new("PmtTpInf", 0, 1, Soort),
        new("Amt", 1, 1, Een(new Plaats("InstdAmt", 1, 1, Tekst(Eurobedrag, 12)))),
        new("ChrgBr", 0, 1, Tekst("SLEV", 4)),
        new("UltmtDbtr", 0, 1, Partij),
        new("CdtrAgt", 0, 1, Bank),
        new("Cdtr", 1, 1, Partij),
        new("CdtrAcct", 1, 1, Rekening),
        new("UltmtCdtr", 0, 1, Partij),
        new("Purp", 0, 1, Een(new Plaats("Cd", 1, 1, Tekst("[A-Z]{4}", 4)))),
        new("RmtInf", 0, 1, Een(new Plaats("Ustrd", 1, 1, Tekst(".+", 140)))));

    private static readonly Vorm Document = Vol(new Plaats("CstmrCdtTrfInitn", 1, 1, Vol(
        new("GrpHdr", 1, 1, Vol(
            new("MsgId", 1, 1, Max35),
            new("CreDtTm", 1, 1, Tekst(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?", 25)),
            new("NbOfTxs", 1, 1, Tekst("[0-9]{1,15}", 15)),
            new("CtrlSum", 1, 1, Tekst(@"[0-9]{1,15}\.[0-9]{2}", 18)),
            new("InitgPty", 1, 1, Partij))),
        new("PmtInf", 1, int.MaxValue, Vol(
            new("PmtInfId", 1, 1, Max35),
            new("PmtMtd", 1, 1, Tekst("TRF", 3)),
            new("BtchBookg", 0, 1, Tekst("true|false", 5)),
            new("NbOfTxs", 1, 1, Tekst("[0-9]{1,15}", 15)),
            new("CtrlSum", 1, 1, Tekst(@"[0-9]{1,15}\.[0-9]{2}", 18)),
            new("PmtTpInf", 0, 1, Soort),
            new("ReqdExctnDt", 1, 1, Een(new Plaats("Dt", 1, 1, Tekst(@"\d{4}-\d{2}-\d{2}", 10)))),
            new("Dbtr", 1, 1, Partij),
            new("DbtrAcct", 1, 1, Rekening),
            new("DbtrAgt", 1, 1, Bank),
            new("UltmtDbtr", 0, 1, Partij),
            new("ChrgBr", 0, 1, Tekst("SLEV", 4)),
            new("CdtTrfTxInf", 1, int.MaxValue, Overboeking))))));

    /// <summary>Everything that is wrong with the file; empty when nothing is.</summary>
    public static IReadOnlyList<string> Fouten(string bestand)
    {
        var fouten = new List<string>();
        if (!bestand.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", StringComparison.Ordinal))
        {
            fouten.Add("the declaration does not say UTF-8");
        }

        var wortel = XDocument.Parse(bestand).Root!;
        Keur(wortel, "Document", Document, fouten);
        if (fouten.Count == 0)
        {
            Tel(wortel, fouten);
        }

        return fouten;
    }

    private static void Keur(XElement element, string pad, Vorm vorm, List<string> fouten)
    {
        if (element.Name.NamespaceName != Naamruimte)
        {
            fouten.Add($"{pad} stands in another namespace");
        }

        if (vorm.Tekst is { } patroon)
        {
            var tekst = element.Value;
            if (element.HasElements || tekst.Length == 0 || tekst.Length > vorm.Langst || !Regex.IsMatch(tekst, $"^(?:{patroon})$", RegexOptions.CultureInvariant))
            {
                fouten.Add($"{pad} has a value of another form");
            }

            if (!Tekens().IsMatch(tekst) || tekst.StartsWith('/') || tekst.EndsWith('/') || tekst.Contains("//", StringComparison.Ordinal) || tekst != tekst.Trim())
            {
                fouten.Add($"{pad} has characters that a bank does not take");
            }

            return;
        }

        var index = 0;
        var kinderen = element.Elements().ToList();
        var gevonden = 0;
        foreach (var plaats in vorm.Delen)
        {
            var aantal = 0;
            for (; index < kinderen.Count && kinderen[index].Name.LocalName == plaats.Naam; index++, aantal++)
            {
                Keur(kinderen[index], $"{pad}/{plaats.Naam}", plaats.Vorm, fouten);
            }

            gevonden += aantal;
            if (aantal > plaats.Meest || (!vorm.Keuze && aantal < plaats.Minst))
            {
                fouten.Add($"{pad} has {plaats.Naam} {aantal} times");
            }
        }

        if (index < kinderen.Count)
        {
            fouten.Add($"{pad} has {kinderen[index].Name.LocalName} where it cannot stand");
        }

        if (vorm.Keuze && gevonden != 1)
        {
            fouten.Add($"{pad} must hold one of {string.Join(", ", vorm.Delen.Select(d => d.Naam))}");
        }
    }

    private static void Tel(XElement wortel, List<string> fouten)
    {
        var alle = wortel.Descendants().Where(e => e.Name.LocalName == "CdtTrfTxInf").ToList();
        foreach (var deel in wortel.Descendants().Where(e => e.Name.LocalName is "GrpHdr" or "PmtInf"))
        {
            var betalingen = deel.Name.LocalName == "GrpHdr" ? alle : [.. alle.Where(b => b.Parent == deel)];
            if (Kind(deel, "NbOfTxs") != $"{betalingen.Count}")
            {
                fouten.Add($"{deel.Name.LocalName} counts another number of payments");
            }

            if (decimal.Parse(Kind(deel, "CtrlSum"), CultureInfo.InvariantCulture) != betalingen.Sum(b => decimal.Parse(b.Descendants().Single(e => e.Name.LocalName == "InstdAmt").Value, CultureInfo.InvariantCulture)))
            {
                fouten.Add($"{deel.Name.LocalName} has another control sum");
            }
        }

        if (alle.Select(b => b.Descendants().Single(e => e.Name.LocalName == "EndToEndId").Value).Distinct().Count() < alle.Count)
        {
            fouten.Add("two payments have one reference");
        }

        foreach (var bedrag in alle.Select(b => b.Descendants().Single(e => e.Name.LocalName == "InstdAmt")))
        {
            if (bedrag.Attribute("Ccy")?.Value != "EUR" || decimal.Parse(bedrag.Value, CultureInfo.InvariantCulture) <= 0)
            {
                fouten.Add("an amount is not more than zero euros");
            }
        }

        fouten.AddRange(wortel.Descendants().Where(e => e.Name.LocalName == "IBAN" && !Rest(e.Value)).Select(_ => "an IBAN has other check digits"));
    }

    private static string Kind(XElement element, string naam) => element.Elements().Single(e => e.Name.LocalName == naam).Value;

    private static bool Rest(string iban) =>
        System.Numerics.BigInteger.Parse(string.Concat((iban[4..] + iban[..4]).Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{c - 'A' + 10}")), CultureInfo.InvariantCulture) % 97 == 1;

    private static Vorm Vol(params Plaats[] delen) => new(delen);

    private static Vorm Een(params Plaats[] delen) => new(delen, Keuze: true);

    private static Vorm Tekst(string patroon, int langst) => new([], patroon, langst);

    [GeneratedRegex(@"^[a-zA-Z0-9/\-?:().,'+ ]*$")]
    private static partial Regex Tekens();
}
