using System.Globalization;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>
/// Judges the lines of a claim: what the norms say of the facts, what the kind of cost says, and where the expense is found
/// elsewhere. Every finding has its ground and its evidence. Decides nothing. // 000-23, 002-13, 003-26..31
/// </summary>
internal sealed class Declaratietoetser(Kostenbeeld kosten, Kostengrenzen grenzen, Betaaldsporen sporen, IMediator mediator)
{
    /// <summary>The claim with each line judged by the rules of its own day.</summary>
    public async Task<Declaratie> Toets(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        var regels = new List<Declaratieregel>();
        foreach (var regel in declaratie.Regels)
        {
            regels.Add(regel with { Toets = await Toets(gemeente, declaratie, regel, ct) });
        }

        return declaratie with { Regels = regels };
    }

    private async Task<Regeltoets> Toets(string gemeente, Declaratie declaratie, Declaratieregel regel, CancellationToken ct)
    {
        var (u, dag) = (regel.Uitgave, regel.Uitgave.Datum!.Value);
        var soort = (await kosten.Op(gemeente, dag, ct)).Vind(u.Kostensoort!);
        var verbanden = await mediator.Send(new ZoekKostenverbanden(gemeente, declaratie.Persoon, dag, u.Leverancier!, u.Verband?.Inschrijving), ct);
        var feiten = Feiten.Van(u, soort);
        var auto = soort?.Reiskosten == true ? await mediator.Send(new ZoekVoorzieningen(gemeente, declaratie.Persoon, dag, dag), ct) : null;
        feiten[Feiten.Dienstauto] = auto?.Dienstauto == true;
        var genoemd = verbanden.FirstOrDefault(v => v.Inschrijving == u.Verband?.Inschrijving);
        feiten[Feiten.Partijpolitiek] = u.Partijpolitiek == true || genoemd?.Partijpolitiek == true;
        // 003-24: what falls in a private extension of the trip is split off, whatever else the line says.
        feiten[Feiten.Privedeel] = u.Privedeel is not { Centen: > 0 } && verbanden.Any(v => v.Eigen && v.PriveVanaf <= dag && dag <= v.TotEnMet && (v == genoemd || soort?.Reiskosten == true));
        Task<Toetsing> Normen(IReadOnlyDictionary<string, object?> f) => mediator.Send(new ToetsFeiten(gemeente, Feiten.Soort, declaratie.Ambt, dag, f), ct);
        var toets = await Normen(feiten);

        Bewijsplaats Zelf() => new(Bewijssoort.Declaratie, $"{declaratie.Id}", regel.Nummer.ToString(CultureInfo.InvariantCulture), true);
        Bewijsplaats[] Inschrijvingen(IEnumerable<Kostenverband> welke) => [.. welke.Select(v => new Bewijsplaats(Bewijssoort.Inschrijving, $"{v.Inschrijving}", v.Register, v.Eigen))];
        IReadOnlyList<Bewijsplaats> Bewijs(IReadOnlyList<string> bij) =>
        [
            Zelf(),
            .. bij.Contains(Feiten.Bewijsstuk) ? (u.Bewijsstukken ?? []).Select(id => new Bewijsplaats(Bewijssoort.Bewijsstuk, $"{id}", null, true)) : [],
            .. bij.Contains(Feiten.Kostendrager) ? [new Bewijsplaats(Bewijssoort.Kostensoort, u.Kostensoort!, null, true)] : Array.Empty<Bewijsplaats>(),
            .. bij.Contains(Feiten.Dienstauto) ? (auto?.Voorzieningen ?? []).Where(v => v.Soort == Voorzieningsoort.Dienstauto).Select(v => new Bewijsplaats(Bewijssoort.Inschrijving, $"{v.Id}", "voorzieningen", true)) : [],
            .. bij.Contains(Feiten.Privedeel) ? Inschrijvingen(verbanden.Where(v => v is { Eigen: true, PriveVanaf: not null })) : [],
            .. bij.Contains(Feiten.Partijpolitiek) && genoemd?.Partijpolitiek == true ? Inschrijvingen([genoemd]) : [],
        ];

        var gevonden = toets.Bevindingen.Select(b => new Declaratiebevinding(b.Code, b.Uitkomst, b.Zin, b.Grondslag, null, b.Grondslag?.Bron == Bron.Wet, Bewijs(b.Feiten))).ToList();
        var hoogstens = soort is null ? null : await grenzen.Hoogstens(gemeente, declaratie, regel, soort, ct);
        gevonden.AddRange(Kosten(declaratie, regel, soort, hoogstens, feiten, Zelf()));
        var elders = await sporen.Zoek(gemeente, declaratie, regel, soort, verbanden, ct);
        if (elders.Count > 0)
        {
            // On what ground it matters that something is paid otherwise, the norms themselves say.
            var grond = (await Normen(new Dictionary<string, object?>(feiten) { [Feiten.AndersVergoed] = true })).Bevindingen
                .Where(b => b.Feiten.Contains(Feiten.AndersVergoed) && b.Grondslag is not null).MaxBy(b => b.Uitkomst ?? Uitkomst.Toegestaan)?.Grondslag;
            gevonden.AddRange(elders.Select(s => new Declaratiebevinding(s.Code, s.Twijfel ? Uitkomst.HandmatigBeoordelen : null, s.Zin, grond, null, false, s.Bewijs)));
        }

        var uitkomst = gevonden.Select(b => b.Uitkomst).Max() ?? Uitkomst.HandmatigBeoordelen;
        // 003-27: doubt is what the code wants talked over higher up, and what may be paid twice. Once refusing is certain there is none.
        var hoger = toets.Bespreken.Contains(Functie.Burgemeester) || toets.Bespreken.Contains(Functie.College);
        return new Regeltoets(uitkomst, uitkomst != Uitkomst.WeigerenVerplicht && (hoger || elders.Any(s => s.Twijfel)), hoogstens is { } h ? new Bedrag(Math.Min(h, Kern.Bedrag.Hoogste)) : null, gevonden);
    }

    /// <summary>What the kind of cost says of the line. // 003-28</summary>
    private static IEnumerable<Declaratiebevinding> Kosten(Declaratie declaratie, Declaratieregel regel, Kostensoort? soort, long? hoogstens, Dictionary<string, object?> feiten, Bewijsplaats zelf)
    {
        var u = regel.Uitgave;
        Declaratiebevinding Zeg(string code, Uitkomst uitkomst, string zin) =>
            new(code, uitkomst, zin, null, soort is null ? null : $"{soort.Grondslag} ({soort.Bron})", soort?.Dwingend == true || Feiten.AlBetaald(u), [zelf, new Bewijsplaats(Bewijssoort.Kostensoort, u.Kostensoort!, null, true)]);

        if (Feiten.AlBetaald(u))
        {
            yield return Zeg("nietZelfBetaald", Uitkomst.WeigerenVerplicht, "De gemeente heeft dit al betaald, met haar kaart of op rekening; er is niets te vergoeden.");
        }

        if (soort is null)
        {
            yield return Zeg("kostensoortOnbekend", Uitkomst.HandmatigBeoordelen, "Op de dag van de uitgave kende de gemeente deze kostensoort niet.");
            yield break;
        }

        if (!soort.Geldt(declaratie.Ambt))
        {
            yield return Zeg("kostensoortNietVoorAmbt", Uitkomst.WeigerenVerplicht, $"De kostensoort '{soort.Naam}' is er niet voor het ambt {Naming.Of(declaratie.Ambt)}.");
        }

        if (soort.Drager != Kostendrager.Gemeente)
        {
            yield return Zeg("nietVoorRekeningGemeente", Uitkomst.WeigerenVerplicht, soort.Drager == Kostendrager.Ambtstoelage
                ? $"'{soort.Naam}' hoort uit de ambtstoelage te worden betaald en kan niet worden gedeclareerd."
                : $"'{soort.Naam}' wordt niet vergoed.");
        }

        if (soort.BewijsstukVereist == true && u.Bewijsstukken is not { Count: > 0 })
        {
            yield return Zeg("bewijsstukOntbreekt", Uitkomst.WeigerenVerplicht, "Bij deze kostensoort hoort een bewijsstuk, en dat is er niet.");
        }

        if (soort.PartijpolitiekUitgesloten == true && feiten[Feiten.Partijpolitiek] is true)
        {
            yield return Zeg("partijpolitiek", Uitkomst.WeigerenVerplicht, "Partijpolitieke kosten komen niet ten laste van de gemeente.");
        }

        if (hoogstens < regel.Bedrag.Centen)
        {
            yield return Zeg("bovenGrens", Uitkomst.HandmatigBeoordelen, $"Er is {regel.Bedrag.Leesbaar()} gevraagd; volgens de kostensoort kan ten hoogste {new Bedrag(hoogstens.Value).Leesbaar()} worden toegekend.");
        }

        if (soort.IndienenBinnenMaanden is { } maanden && declaratie.IngediendOp?.Dag() is { } ingediend && ingediend > u.Datum!.Value.AddMonths(maanden))
        {
            yield return Zeg("teLaat", Uitkomst.WeigerenAanbevolen, $"Dit moest binnen {maanden} maanden worden ingediend, uiterlijk op {u.Datum.Value.AddMonths(maanden):yyyy-MM-dd}; dat gebeurde op {ingediend:yyyy-MM-dd}.");
        }
    }
}
