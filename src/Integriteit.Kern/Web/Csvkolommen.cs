using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CsvHelper;

namespace Integriteit.Kern.Web;

/// <summary>
/// The columns of a CSV file as places in a JSON object: <c>gever.naam</c> is the field of a field, <c>betalers[0].naam</c>
/// that of the first of a list. A cell becomes what its field takes; an empty one is not given. What is read then is read
/// as any other JSON, so that its faults are the same.
/// </summary>
internal sealed partial class Csvkolommen
{
    /// <summary>The greatest number of a list in a column; more than any list takes.</summary>
    private const int MeesteDelen = 1000;

    private readonly Knoop wortel = new("");
    private readonly bool decimaleKomma;
    private readonly int aantal;
    private readonly List<int> naamloos = [];
    private readonly List<Fout> fouten = [];

    /// <param name="type">What a row is read into.</param>
    /// <param name="koppen">The header row.</param>
    /// <param name="decimaleKomma">Whether amounts may have a comma, as a spreadsheet writes them that parts its cells by semicolons.</param>
    public Csvkolommen(Type type, IReadOnlyList<string> koppen, bool decimaleKomma)
    {
        (this.decimaleKomma, aantal) = (decimaleKomma, koppen.Count);
        for (var kolom = 0; kolom < koppen.Count; kolom++)
        {
            var kop = koppen[kolom].Trim();
            if (kop.Length == 0)
            {
                naamloos.Add(kolom);
            }
            else if (Plaats(type, kop) is not { } knoop)
            {
                fouten.Add(new Fout(kop, "onbekendeKolom", $"De kolom '{kop}' bestaat niet. Een kolom heet als het veld, met een punt ertussen waar het in een ander veld staat, zoals gever.naam, en met een nummer waar er meer zijn, zoals betalers[0].naam."));
            }
            else if (knoop.Kolom is not null)
            {
                fouten.Add(new Fout(kop, "dubbel", $"De kolom '{kop}' staat er twee keer."));
            }
            else
            {
                knoop.Kolom = kolom;
            }
        }
    }

    /// <summary>What is wrong with the header row.</summary>
    public IReadOnlyList<Fout> Fouten => fouten;

    /// <summary>The row that the reader is at; null when every cell is empty.</summary>
    public Rij? Rij(CsvReader csv)
    {
        var (nummer, gevuld) = ((int)csv.RowNumber + 1, false);
        for (var kolom = 0; kolom < csv.FieldCount; kolom++)
        {
            var cel = csv.GetSpan(kolom);
            gevuld |= cel.Length > 0;
            if (cel.Length > 0 && (kolom >= aantal || naamloos.Contains(kolom)))
            {
                return new Rij(nummer, default, [new Fout($"kolom {kolom + 1}", "kolomZonderNaam", $"Kolom {kolom + 1} heeft in de eerste rij geen naam.")]);
            }

            if (!Utf8.IsValid(cel))
            {
                return new Rij(nummer, default, [new Fout($"kolom {kolom + 1}", "geenUtf8", "Dit is geen tekst in UTF-8. Bewaar het bestand als 'CSV UTF-8'.")]);
            }
        }

        if (!gevuld)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Options.Encoder, SkipValidation = true });
        Schrijf(json, wortel, csv);
        json.Flush();
        return new Rij(nummer, buffer.WrittenMemory, []);
    }

    private Knoop? Plaats(Type type, string kop)
    {
        var knoop = wortel;
        foreach (var deel in kop.Split('.'))
        {
            var vorm = Deel().Match(deel);
            var info = Json.Options.GetTypeInfo(type);
            if (!vorm.Success || info.Kind != JsonTypeInfoKind.Object
                || info.Properties.FirstOrDefault(p => p.Name == vorm.Groups["naam"].Value && (p.Set is not null || p.AssociatedParameter is not null)) is not { } veld)
            {
                return null;
            }

            type = Nullable.GetUnderlyingType(veld.PropertyType) ?? veld.PropertyType;
            knoop = knoop.Onder(veld.Name);
            if (vorm.Groups["nummer"] is { Success: true } nummer)
            {
                if (Json.Options.GetTypeInfo(type) is not { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } || int.Parse(nummer.ValueSpan, CultureInfo.InvariantCulture) is not (< MeesteDelen and var plek))
                {
                    return null;
                }

                type = Nullable.GetUnderlyingType(element) ?? element;
                knoop = knoop.Deel(plek);
            }
        }

        knoop.Type = type;
        return Json.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.None ? knoop : null;
    }

    private void Schrijf(Utf8JsonWriter json, Knoop knoop, CsvReader csv)
    {
        if (knoop.Kolom is { } kolom)
        {
            Waarde(json, knoop.Type!, Schoon(csv.GetSpan(kolom)));
            return;
        }

        json.WriteStartObject();
        foreach (var onder in knoop.Velden.Where(k => k.Gevuld(csv)))
        {
            json.WritePropertyName(onder.Naam);
            if (onder.Delen.Count == 0)
            {
                Schrijf(json, onder, csv);
                continue;
            }

            json.WriteStartArray();
            for (var plek = 0; plek <= onder.Delen.Where(d => d.Value.Gevuld(csv)).Max(d => d.Key); plek++)
            {
                if (onder.Delen.TryGetValue(plek, out var deel) && deel.Gevuld(csv))
                {
                    Schrijf(json, deel, csv);
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Waarde(Utf8JsonWriter json, Type type, ReadOnlySpan<byte> cel)
    {
        if (type == typeof(bool) && (cel.SequenceEqual("true"u8) || cel.SequenceEqual("false"u8)))
        {
            json.WriteBooleanValue(cel[0] == 't');
        }
        else if (type == typeof(Bedrag) || type == typeof(int) || type == typeof(long) || type == typeof(decimal))
        {
            var tekst = System.Text.Encoding.UTF8.GetString(cel);
            var getal = decimaleKomma ? tekst.Replace(',', '.') : tekst;
            if (Getal().IsMatch(getal))
            {
                json.WriteRawValue(getal, skipInputValidation: true);
            }
            else
            {
                json.WriteStringValue(tekst);
            }
        }
        else
        {
            json.WriteStringValue(cel);
        }
    }

    /// <summary>Without the apostrophe that the export puts before what a spreadsheet would take for a formula.</summary>
    private static ReadOnlySpan<byte> Schoon(ReadOnlySpan<byte> cel) =>
        cel.Length > 1 && cel[0] == '\'' && "=+-@\t\r\n"u8.Contains(cel[1]) ? cel[1..] : cel;

    [GeneratedRegex(@"^(?<naam>[^\[\]]+)(?:\[(?<nummer>[0-9]{1,4})\])?$")]
    private static partial Regex Deel();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,10})?$")]
    private static partial Regex Getal();

    /// <summary>A place in the object: a cell, an object of places, or a list of them.</summary>
    private sealed class Knoop(string naam)
    {
        public string Naam { get; } = naam;

        public int? Kolom { get; set; }

        public Type? Type { get; set; }

        public List<Knoop> Velden { get; } = [];

        public SortedDictionary<int, Knoop> Delen { get; } = [];

        public Knoop Onder(string naam)
        {
            if (Velden.Find(v => v.Naam == naam) is not { } veld)
            {
                Velden.Add(veld = new Knoop(naam));
            }

            return veld;
        }

        public Knoop Deel(int plek)
        {
            if (!Delen.TryGetValue(plek, out var deel))
            {
                Delen[plek] = deel = new Knoop("");
            }

            return deel;
        }

        public bool Gevuld(CsvReader csv) => Kolom is { } kolom
            ? kolom < csv.FieldCount && csv.GetSpan(kolom).Length > 0
            : Velden.Exists(v => v.Gevuld(csv)) || Delen.Values.Any(d => d.Gevuld(csv));
    }
}
