using System.Globalization;
using System.Text;
using System.Xml;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Whose account is paid from.</summary>
/// <param name="Naam">The name of the holder.</param>
/// <param name="Rekening">The account.</param>
internal sealed record Betaler(string Naam, Iban Rekening);

/// <summary>One payment of a batch.</summary>
/// <param name="Kenmerk">What bank and receiver call it; at most 35 characters, unique within the batch.</param>
/// <param name="Naam">The holder of the account that receives it.</param>
/// <param name="Rekening">That account.</param>
/// <param name="Bedrag">The amount, above zero.</param>
/// <param name="Omschrijving">What the receiver reads on the statement.</param>
internal sealed record Overboeking(string Kenmerk, string Naam, Iban Rekening, Bedrag Bedrag, string Omschrijving);

/// <summary>
/// A SEPA credit transfer file (ISO 20022, pain.001.001.09, by the EPC guide for the step from customer to bank). The elements
/// stand in the order of the schema; the same input gives the same bytes.
/// </summary>
internal static class Overboekingsbestand
{
    public const string Naamruimte = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /// <summary>Payments of one file: the most that banks take without asking.</summary>
    public const int Hoogstens = 1000;

    private const int Naamlengte = 70;

    private const int Omschrijvinglengte = 140;

    /// <param name="kenmerk">Identifies the file; at most 35 characters.</param>
    /// <param name="gemaakt">When it was made (UTC).</param>
    /// <param name="uitvoeren">The day on which the bank is asked to pay.</param>
    /// <param name="betaler">From whom.</param>
    /// <param name="overboekingen">What is paid: one or more.</param>
    /// <returns>The file in UTF-8, as text.</returns>
    /// <exception cref="ArgumentException">No payments, too many, one of nothing, a reference that is too long or comes twice.</exception>
    public static string Maak(string kenmerk, DateTimeOffset gemaakt, DateOnly uitvoeren, Betaler betaler, IReadOnlyList<Overboeking> overboekingen)
    {
        Keur(kenmerk, overboekingen);
        using var tekst = new MemoryStream();
        using (var xml = XmlWriter.Create(tekst, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            var (aantal, som) = ($"{overboekingen.Count}", new Bedrag(overboekingen.Sum(o => o.Bedrag.Centen)).ToString());
            xml.WriteStartElement("Document", Naamruimte);
            xml.WriteStartElement("CstmrCdtTrfInitn");
            xml.WriteStartElement("GrpHdr");
            xml.WriteElementString("MsgId", kenmerk);
            xml.WriteElementString("CreDtTm", gemaakt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteElementString("NbOfTxs", aantal);
            xml.WriteElementString("CtrlSum", som);
            Partij(xml, "InitgPty", betaler.Naam);
            xml.WriteEndElement();

            xml.WriteStartElement("PmtInf");
            xml.WriteElementString("PmtInfId", kenmerk);
            xml.WriteElementString("PmtMtd", "TRF");
            // One debit a payment: the statement of the municipality shows each by itself.
            xml.WriteElementString("BtchBookg", "false");
            xml.WriteElementString("NbOfTxs", aantal);
            xml.WriteElementString("CtrlSum", som);
            Binnen(xml, ["PmtTpInf", "SvcLvl", "Cd"], "SEPA");
            Binnen(xml, ["ReqdExctnDt", "Dt"], uitvoeren.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Partij(xml, "Dbtr", betaler.Naam);
            Binnen(xml, ["DbtrAcct", "Id", "IBAN"], betaler.Rekening.Nummer);
            // The bank follows from the account.
            Binnen(xml, ["DbtrAgt", "FinInstnId", "Othr", "Id"], "NOTPROVIDED");
            xml.WriteElementString("ChrgBr", "SLEV");
            foreach (var overboeking in overboekingen)
            {
                Schrijf(xml, overboeking);
            }

            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(tekst.ToArray());
    }

    private static void Schrijf(XmlWriter xml, Overboeking overboeking)
    {
        xml.WriteStartElement("CdtTrfTxInf");
        Binnen(xml, ["PmtId", "EndToEndId"], overboeking.Kenmerk);
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "EUR");
        xml.WriteString(overboeking.Bedrag.ToString());
        xml.WriteEndElement();
        xml.WriteEndElement();
        Partij(xml, "Cdtr", overboeking.Naam);
        Binnen(xml, ["CdtrAcct", "Id", "IBAN"], overboeking.Rekening.Nummer);
        Binnen(xml, ["RmtInf", "Ustrd"], Sepatekst.Van(overboeking.Omschrijving, Omschrijvinglengte));
        xml.WriteEndElement();
    }

    private static void Partij(XmlWriter xml, string element, string naam) => Binnen(xml, [element, "Nm"], Sepatekst.Van(naam, Naamlengte));

    private static void Binnen(XmlWriter xml, string[] elementen, string waarde)
    {
        foreach (var element in elementen)
        {
            xml.WriteStartElement(element);
        }

        xml.WriteString(waarde);
        foreach (var _ in elementen)
        {
            xml.WriteEndElement();
        }
    }

    private static void Keur(string kenmerk, IReadOnlyList<Overboeking> overboekingen)
    {
        if (overboekingen.Count is 0 or > Hoogstens || overboekingen.Any(o => o.Bedrag.Centen <= 0))
        {
            throw new ArgumentException("A file has 1 to 1000 payments, each of more than nothing.", nameof(overboekingen));
        }

        var kenmerken = overboekingen.Select(o => o.Kenmerk).ToList();
        if (kenmerken.Append(kenmerk).Any(k => k.Length is 0 or > 35 || !k.All(Sepatekst.Mag)) || kenmerken.Distinct().Count() < kenmerken.Count)
        {
            throw new ArgumentException("A reference has 1 to 35 characters that a bank takes, and no two are the same.", nameof(overboekingen));
        }
    }
}
