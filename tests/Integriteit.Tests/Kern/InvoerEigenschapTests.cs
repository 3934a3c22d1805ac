using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Ding = Integriteit.Tests.Kern.InvoerTests.Ding;

namespace Integriteit.Tests.Kern;

/// <summary>Whatever comes in, the reader throws nothing: it names faults or it gives an object.</summary>
public sealed class InvoerEigenschapTests
{
    private static readonly string[] Namen =
        ["naam", "kleur", "dag", "tijd", "id", "bedrag", "waar", "aantal", "deel", "delen", "kaart", "vorm", "type", "straal", "Naam", "", "$type", "$id", "$ref", "a.b", "\\u0000", "é", "😀"];

    private static readonly string[] Waarden =
    [
        "true", "false", "0", "-0", "1", "-1", "1.5", "50.001", "1e2", "1e999", "-1e-999", "99999999999999999999", "\"\"", "\" \"", "\"a\"", "\"rood\"", "\"cirkel\"", "\"vlak\"", "\"2024-05-01\"", "\"2024-13-01\"",
        "\"2024-05-01T10:00:00+01:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"01920000-0000-7000-8000-000000000001\"", "\"\\u0000\"", "\"\\uD800\"", "\"\\uDC00x\"", "\"😀\"", "\"\\n\\t\"",
    ];

    private static Gen<string> Json(Gen<string> namen, int diepte)
    {
        var blad = Gen.Elements(Waarden);
        if (diepte == 0)
        {
            return blad;
        }

        var kind = Gen.Frequency((6, Json(namen, diepte - 1)), (1, Gen.Constant("null")));
        return Gen.Frequency(
            (2, blad),
            (1, kind.ListOf().Resize(3).Select(l => $"[{string.Join(',', l)}]")),
            (3, (from n in namen from v in kind select $"\"{n}\":{v}").ListOf().Resize(5).Select(l => $"{{{string.Join(',', l)}}}")));
    }

    private static readonly Gen<string> Teksten = Json(Gen.Elements(Namen), 4);

    private static void Nooit(Gen<byte[]> gen) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(gen.ToArbitrary(), bytes =>
        {
            var fouten = new List<Fout>();
            var ding = Invoer.Lees<Ding>(bytes, fouten.Add);
            // Every fault is somewhere and says something; without one the mandatory field was there.
            return ding is not null && fouten.TrueForAll(f => f.Reason.Length > 0 && f.Code.Length > 0) && (fouten.Count > 0 || ding.Naam is { Length: > 0 });
        }));

    [Test]
    public void Geldige_JSON() => Nooit(Teksten.Select(Encoding.UTF8.GetBytes));

    [Test]
    public void JSON_die_ergens_is_beschadigd() => Nooit(
        from tekst in Teksten
        from plek in Gen.Choose(0, 10_000)
        from letter in Gen.Elements("{", "}", "[", "\"", ",", ":", "\\", "\0", "n", "9")
        from knip in Gen.Elements(0, 1, 2)
        select Encoding.UTF8.GetBytes(tekst[..(plek % (tekst.Length + 1))] + letter + tekst[Math.Min(tekst.Length, (plek % (tekst.Length + 1)) + knip)..]));

    [Test]
    public void Willekeurige_tekst() => Nooit(ArbMap.Default.GeneratorFor<string>().Select(t => Encoding.UTF8.GetBytes(t ?? "")));
    [Test]
    public void Bytes_die_geen_UTF8_zijn() => Nooit(Teksten.Select(t => Encoding.UTF8.GetBytes(t).Select(b => b == (byte)'2' ? (byte)0xC3 : b).ToArray()));
    [Test]
    public void Veldnamen_met_een_half_teken() => Nooit(Json(Gen.Elements("naam", "\\uD800", "\\uDC00", "a\\uD800b"), 2).Select(Encoding.UTF8.GetBytes));
    [Test]
    public void Veldnamen_die_geen_UTF8_zijn() => Nooit(Json(Gen.Elements("naam", "?", "deel"), 2).Select(t => Encoding.UTF8.GetBytes(t).Select(b => b == (byte)'?' ? (byte)0xC3 : b).ToArray()));

    private const string Veldnaam = "defect: a field name that is no text throws InvalidOperationException, 500 over HTTP (Invoer.cs, Lees: only JsonException is caught, and names are read lazily)";
}
