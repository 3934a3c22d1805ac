using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;

namespace Integriteit.Meldingen.Routering;

/// <summary>
/// Brings the circle of a report in line with the protocol in force and with who stands where: adds who is missing, takes
/// out who must yield, and writes down why. Each change of the circle is a change of the keys.
/// </summary>
internal sealed class Kringbeheer(Dossierboek boek, Protocolboek protocollen, Wegwijzer wegwijzer, Bezetting bezetting, Identiteitskluis identiteiten, Kluis kluis, TimeProvider clock)
{
    /// <summary>The dossier with its circle as it must be now.</summary>
    public async Task<Dossier> Routeer(string gemeente, Geopend melding, Dossier dossier, string reden, CancellationToken ct)
    {
        var dag = clock.Vandaag();
        var (protocol, geval, wie) = await Stel(gemeente, melding, dossier, ct);
        var (uitkomst, wijkend) = (Routekeuze.Bepaal(protocol, geval, wie), Routekeuze.Wijkend(protocol, geval, wie));
        var besluiten = new List<Kringbesluit>();
        foreach (var lid in dossier.Kring.Where(l => wijkend.Contains(l.Persoon)))
        {
            await kluis.Ontneem(gemeente, melding.Id, kluis.Lezer(gemeente, lid.Persoon), ct);
            besluiten.Add(new Kringbesluit(dag, Kringhandeling.Gewijzigd, lid.Persoon, lid.Functie, null, "Moet wijken."));
        }

        var kring = dossier.Kring.Where(l => !wijkend.Contains(l.Persoon)).ToList();
        foreach (var ontvanger in uitkomst.Ontvangers.Where(o => !kring.Exists(l => l.Persoon == o.Persoon)))
        {
            kring.Add(new Kringlid(ontvanger.Persoon, ontvanger.Functie, Kringrecht.Behandelen, dag));
            await kluis.Geef(gemeente, melding.Id, melding.Orde, melding.Sleutel, kluis.Lezer(gemeente, ontvanger.Persoon), ct);
            besluiten.Add(new Kringbesluit(dag, Kringhandeling.Gerouteerd, ontvanger.Persoon, ontvanger.Functie, null, ontvanger.Terugval ? $"{reden} De route leverde niemand op; dit is de terugval." : reden));
        }

        if (uitkomst.Buiten is { } buiten && dossier.Buiten != buiten)
        {
            besluiten.Add(new Kringbesluit(dag, Kringhandeling.Gerouteerd, null, buiten, null, $"{reden} Niemand binnen de gemeente mag haar krijgen."));
        }

        return dossier with { Kring = kring, Kringbesluiten = [.. dossier.Kringbesluiten, .. besluiten], Buiten = uitkomst.Buiten };
    }

    /// <summary>Everyone who may never read the report as things stand.</summary>
    public async Task<IReadOnlySet<Guid>> Wijkend(string gemeente, Geopend melding, Dossier dossier, bool metMelder, CancellationToken ct)
    {
        var (protocol, geval, wie) = await Stel(gemeente, melding, dossier, ct, metMelder);
        return Routekeuze.Wijkend(protocol, geval, wie);
    }

    /// <summary>Where a step leads, when the circle, the protocol and those who are there allow it.</summary>
    public async Task<Meldstatus> Vereis(string gemeente, Geopend melding, Behandelstap stap, Kringlid ik, bool? gecertificeerd, CancellationToken ct)
    {
        var (protocol, geval, wie) = await Stel(gemeente, melding, melding.Inhoud, ct);
        return Stappenplan.Vereis(melding.Inhoud, stap, ik, protocol, geval.Ambten, Beschikbaar(protocol, geval, wie), gecertificeerd);
    }

    /// <exception cref="Afgewezen">409 when another in the circle decides what leaves the municipality.</exception>
    public async Task VereisDoorzender(string gemeente, Geopend melding, Kringlid ik, CancellationToken ct)
    {
        var (protocol, geval, wie) = await Stel(gemeente, melding, melding.Inhoud, ct);
        Stappenplan.VereisDoorzender(melding.Inhoud, ik, protocol, geval.Ambten, Beschikbaar(protocol, geval, wie));
    }

    /// <summary>The functions in which someone stands who need not yield.</summary>
    private static HashSet<Meldfunctie> Beschikbaar(Meldprotocol protocol, Meldgeval geval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>> wie)
    {
        var wijkend = Routekeuze.Wijkend(protocol, geval, wie);
        return wie.Where(b => b.Value.Any(p => !wijkend.Contains(p))).Select(b => b.Key).ToHashSet();
    }

    /// <summary>The case with who stands where; the offices of the persons named count as well as those that were said.</summary>
    private async Task<(Meldprotocol Protocol, Meldgeval Geval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>> Bezetting)> Stel(string gemeente, Geopend melding, Dossier dossier, CancellationToken ct, bool metMelder = true)
    {
        var protocol = await protocollen.Op(gemeente, clock.Vandaag(), ct);
        var (uitgesloten, ambten) = (dossier.Uitgesloten.ToHashSet(), new HashSet<Ambt>());
        var personen = dossier.Betrokkenen.Select(b => b.Persoon).OfType<Guid>().Distinct().ToList();
        foreach (var persoon in personen)
        {
            uitgesloten.Add(persoon);
            ambten.UnionWith(await bezetting.Bekleedt(gemeente, persoon, ct));
        }

        foreach (var betrokkene in dossier.Betrokkenen.Where(b => b.Ambt is not null))
        {
            ambten.Add(betrokkene.Ambt!.Value);
            if (betrokkene.Persoon is null && protocol.WijktOpAmbt!.Contains(betrokkene.Ambt.Value))
            {
                uitgesloten.UnionWith(await bezetting.Bekleders(gemeente, betrokkene.Ambt.Value, ct));
            }
        }

        // Whom the earlier report concerns does not get what its reporter has to bear for it, then or now.
        if (dossier.Eerder is { } eerder)
        {
            uitgesloten.UnionWith(eerder.Wijkend);
            if (await boek.Zie(gemeente, eerder.Melding, Kluis.Stelsel, ct) is { } eerste)
            {
                uitgesloten.UnionWith(await Wijkend(gemeente, eerste, eerste.Inhoud, metMelder: false, ct));
            }
        }

        // Nobody handles their own report.
        if (metMelder && ((await identiteiten.Open(gemeente, melding.Id, ct))?.Persoon ?? dossier.Melder?.Persoon) is { } melder)
        {
            uitgesloten.Add(melder);
        }

        var werk = dossier.Melding.Hoedanigheid == Melderhoedanigheid.Medewerker; // Wbk 1
        protocol = await wegwijzer.Vul(gemeente, protocol, dossier.Melding.Soort!.Value, ambten, werk, clock.Vandaag(), ct);
        return (protocol, new Meldgeval(dossier.Melding.Soort!.Value, ambten, uitgesloten, dossier.Melding.Voorkeur), await bezetting.Op(gemeente, uitgesloten, personen, ct));
    }
}
