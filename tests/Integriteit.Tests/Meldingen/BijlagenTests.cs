using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>Files with a report: by content, in both directions, and images without what tells of who took them.</summary>
public sealed class BijlagenTests(Provider provider) : MeldTests(provider)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nEen offerte.");

    private static byte[] Segment(byte merk, string inhoud) => [0xFF, merk, 0, (byte)(inhoud.Length + 2), .. Encoding.Latin1.GetBytes(inhoud)];

    private static byte[] Deel(string soort, string inhoud) => [0, 0, 0, (byte)inhoud.Length, .. Encoding.ASCII.GetBytes(soort), .. Encoding.Latin1.GetBytes(inhoud), 1, 2, 3, 4];

    private static readonly byte[] Scan = [0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33];

    private static readonly byte[] JpegKaal = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0x"), .. Segment(0xEE, "Adobe"), .. Segment(0xDB, "tabel"), .. Segment(0xDA, "kop"), .. Scan, .. Segment(0xC4, "boom"), .. Segment(0xDA, "kop2"), .. Scan, 0xFF, 0xD9];

    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0x"), .. Segment(0xE0, "JFXX Woordvoorbeeld"), .. Segment(0xE1, "Exif Woordplaats"), .. Segment(0xEE, "Adobe"), .. Segment(0xFE, "Woordopmerking"), .. Segment(0xDB, "tabel"), .. Segment(0xDA, "kop"), .. Scan,
        .. Segment(0xC4, "boom"), .. Segment(0xE2, "Woordtoestel"), .. Segment(0xDA, "kop2"), .. Scan, 0xFF, 0xD9, .. Encoding.ASCII.GetBytes("Woorddaarna"),
    ];

    private static readonly byte[] Teken = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly byte[] PngKaal = [.. Teken, .. Deel("IHDR", "kop"), .. Deel("IDAT", "beeld"), .. Deel("IEND", "")];

    private static readonly byte[] Png = [.. Teken, .. Deel("IHDR", "kop"), .. Deel("tEXt", "Woordtekst"), .. Deel("eXIf", "Woordplaats"), .. Deel("tIME", "Woordtijd"), .. Deel("IDAT", "beeld"), .. Deel("IEND", ""), .. Encoding.ASCII.GetBytes("Woorddaarna")];

    private static Task<Antwoord> Voeg(HttpClient wie, string pad, byte[] inhoud, string? naam = null, string mediatype = "application/octet-stream", params (string, string)[] headers)
    {
        var body = new ByteArrayContent(inhoud);
        body.Headers.ContentType = new MediaTypeHeaderValue(mediatype);
        if (naam is not null)
        {
            body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = naam };
        }

        return StuurRauw(wie, HttpMethod.Post, pad + "/bijlagen", body, headers);
    }

    private static async Task<byte[]> Bytes(HttpClient wie, string pad, params (string Naam, string Waarde)[] headers)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, pad);
        foreach (var (naam, waarde) in headers)
        {
            verzoek.Headers.TryAddWithoutValidation(naam, waarde);
        }

        using var antwoord = await wie.SendAsync(verzoek);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType, antwoord.Content.Headers.ContentDisposition!.DispositionType), Is.EqualTo((HttpStatusCode.OK, "application/octet-stream", "attachment")));
        return await antwoord.Content.ReadAsByteArrayAsync();
    }

    private async Task<(Antwoord Melding, string Code, (string, string) Met)> Melding()
    {
        var voor = (await Haal(Als("servicedesk"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        return (await Haal(Als("servicedesk"), $"{Meldingen}/{(await Haal(Als("servicedesk"), Meldingen + "?limit=100")).Ids.Except(voor).Single()}"), code, ("Ontvangstcode", code));
    }

    [Test]
    public async Task Bestanden_gaan_heen_en_weer_en_houden_hun_inhoud()
    {
        var (melding, _, met) = await Melding();
        var groot = new byte[300_000];
        Random.Shared.NextBytes(groot);
        Pdf.CopyTo(groot, 0);
        Assert.That((await Voeg(Anoniem, Dossier, groot, "map/offerte é.pdf", headers: met)).Json["volgnummer"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await Voeg(Als("servicedesk"), $"{Meldingen}/{melding.Id}", Encoding.UTF8.GetBytes("Gewone tekst, ook met é."))).Json["volgnummer"]!.GetValue<int>(), Is.EqualTo(2));
        static IEnumerable<(string?, string, string)> Van(Antwoord a) => a.Items.Select(b => (b["naam"]?.GetValue<string>(), b["mediatype"]!.GetValue<string>(), b["van"]!.GetValue<string>()));
        (string?, string, string)[] verwacht = [("offerte é.pdf", "application/pdf", "melder"), (null, "text/plain", "behandelaar")];
        Assert.That(Van(await Haal(Anoniem, Dossier + "/bijlagen", met)), Is.EqualTo(verwacht));
        Assert.That(Van(await Haal(Als("servicedesk"), $"{Meldingen}/{melding.Id}/bijlagen")), Is.EqualTo(verwacht));
        Assert.That(await Bytes(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}/bijlagen/1"), Is.EqualTo(groot));
        Assert.That(Encoding.UTF8.GetString(await Bytes(Anoniem, Dossier + "/bijlagen/2", met)), Is.EqualTo("Gewone tekst, ook met é."));
        Assert.That((await Haal(Anoniem, Dossier + "/bijlagen/3", met)).Code, Is.EqualTo("bijlageOnbekend"));
        var eerste = await Haal(Anoniem, Dossier + "/bijlagen?limit=1", met);
        Assert.That((await Haal(Anoniem, eerste.Volgende!, met)).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Uit_een_afbeelding_gaat_wat_geen_beeld_is()
    {
        var (melding, _, met) = await Melding();
        foreach (var (vol, kaal) in new[] { (Jpeg, JpegKaal), (Png, PngKaal) })
        {
            var nummer = (await Voeg(Anoniem, Dossier, vol, headers: met)).Json["volgnummer"]!.GetValue<int>();
            var gelezen = await Bytes(Als("servicedesk"), $"{Meldingen}/{melding.Id}/bijlagen/{nummer}");
            Assert.That(Convert.ToHexString(gelezen), Is.EqualTo(Convert.ToHexString(kaal)));
        }

        Assert.That((await Voeg(Anoniem, Dossier, JpegKaal[..^3], headers: met)).Code, Is.EqualTo("beeldOnleesbaar"));
        Assert.That((await Voeg(Anoniem, Dossier, [.. Teken, 0xFF, 0xFF, 0xFF, 0xFF, .. Encoding.ASCII.GetBytes("IHDR")], headers: met)).Code, Is.EqualTo("beeldOnleesbaar"));
    }

    [Test]
    public async Task Soort_volgt_uit_de_inhoud_en_grens_uit_de_bytes()
    {
        var (melding, _, met) = await Melding();
        Task<Antwoord> Stuur(byte[] inhoud, string mediatype = "application/octet-stream", string? naam = null) => Voeg(Anoniem, Dossier, inhoud, naam, mediatype, met);
        Assert.That((await Stuur(Encoding.ASCII.GetBytes("MZ\0\0programma"), naam: "foto.jpg")).Code, Is.EqualTo("soortOnbekend"));
        Assert.That((await Stuur([])).Code, Is.EqualTo("soortOnbekend"));
        Assert.That((await Stuur([0xC3, 0x28])).Code, Is.EqualTo("soortOnbekend"), "no text in UTF-8");
        Assert.That((await Stuur(Pdf, "application/pdf")).Code, Is.EqualTo("verkeerdMediatype"));
        var teGroot = new byte[25 * 1024 * 1024 + 1];
        Pdf.CopyTo(teGroot, 0);
        Assert.That((await Stuur(teGroot)).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((await Haal(Als("servicedesk"), $"{Meldingen}/{melding.Id}/bijlagen")).Items, Is.Empty);
        for (var i = 0; i < 4; i++)
        {
            Assert.That((await Stuur(teGroot[..^1])).Status, Is.EqualTo(HttpStatusCode.Created));
        }

        Assert.That((await Stuur(Pdf)).Code, Is.EqualTo("samenTeGroot"));
        Assert.That((await Haal(Als("servicedesk"), $"{Meldingen}/{melding.Id}/bijlagen")).Items, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Melder_hoort_wat_er_in_een_bestand_over_de_melder_kan_staan()
    {
        var (_, _, met) = await Melding();
        async Task<string?> LetOp(byte[] inhoud) => (await Gemaakt(Voeg(Anoniem, Dossier, inhoud, headers: met))).Json["letOp"]?.GetValue<string>();
        Assert.That(await LetOp(Pdf), Does.Contain("wie hem maakte"));
        Assert.That(await LetOp([0x50, 0x4B, 0x03, 0x04, 0, 0]), Does.Contain("kantoorbestand"));
        Assert.That(await LetOp([0, 0, 0, 16, .. Encoding.ASCII.GetBytes("ftypisom"), 0, 0, 0, 0]), Does.Contain("opname"));
        Assert.That(await LetOp(JpegKaal), Is.Null);
        Assert.That(await LetOp(Encoding.UTF8.GetBytes("Gewone tekst.")), Is.Null);
        Assert.That((await Voeg(Anoniem, Dossier, [0, 0, 0, 16, .. Encoding.ASCII.GetBytes("ftypheic"), 0, 0, 0, 0], headers: met)).Code, Is.EqualTo("beeldNietGezuiverd"));
    }

    [Test]
    public async Task Bestand_van_een_ander_is_er_niet()
    {
        var (melding, _, met) = await Melding();
        await Voeg(Anoniem, Dossier, Pdf, headers: met);
        foreach (var pad in new[] { $"{Meldingen}/{melding.Id}/bijlagen", $"{Meldingen}/{melding.Id}/bijlagen/1" })
        {
            Assert.That((await Haal(Als("griffier"), pad)).Code, Is.EqualTo("meldingOnbekend"));
        }

        Assert.That((await Voeg(Als("griffier"), $"{Meldingen}/{melding.Id}", Pdf)).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await Voeg(Anoniem, Dossier, Pdf, headers: ("Ontvangstcode", "0000 0000 0000 0000"))).Code, Is.EqualTo("ontvangstcodeOnbekend"));
        Assert.That((await Voeg(Anoniem, Dossier, Pdf)).Velden, Is.EqualTo(new[] { "Ontvangstcode" }));
    }
}
