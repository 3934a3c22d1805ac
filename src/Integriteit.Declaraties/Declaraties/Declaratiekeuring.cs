using System.ComponentModel;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Something that a line lacks before it can be submitted.</summary>
[Description("Wat een regel nog mist om te kunnen indienen.")]
internal sealed record Gemis(
    [property: Description("Het nummer van de regel.")] int Regel,
    [property: Description("Het veld.")] string Veld,
    [property: Description("Wat er nodig is.")] string Wat);

/// <summary>Whether what a line refers to is there, and whether a claim is complete. // 000-23, 003-26</summary>
internal sealed class Declaratiekeuring(Kostenbeeld kosten, Bewijskast bewijs, IMediator mediator)
{
    /// <summary>Faults that need no more than the line and the day.</summary>
    public static void Keur(IReadOnlyList<Uitgave> regels, DateOnly vandaag, Action<Fout> meld)
    {
        for (var i = 0; i < regels.Count; i++)
        {
            var (u, hier) = (regels[i], $"regels[{i}]");
            if (u.Datum > vandaag)
            {
                meld(new Fout($"{hier}.datum", "inToekomst", "De dag van de uitgave ligt in de toekomst."));
            }

            if (u.Totaal is { Centen: 0 })
            {
                meld(new Fout($"{hier}.totaal", "buitenBereik", "Er is niets betaald: laat de regel weg."));
            }
            else if (u.Privedeel is { } prive && u.Totaal is { } totaal && prive.CompareTo(totaal) >= 0)
            {
                meld(new Fout($"{hier}.privedeel", "teHoog", "Het deel voor eigen rekening is niet minder dan het totaal; dan is er niets te declareren."));
            }

            if (u.Btw is { } btw && u.Totaal is { } som && btw.CompareTo(som) >= 0)
            {
                meld(new Fout($"{hier}.btw", "teHoog", "De btw is niet minder dan het totaal."));
            }

            u.Wissel?.Keur($"{hier}.wissel", u.Totaal, meld);
            if (u.Bewijsstukken is { } stukken && stukken.Distinct().Count() < stukken.Count)
            {
                meld(new Fout($"{hier}.bewijsstukken", "dubbel", "Een bewijsstuk staat er twee keer bij."));
            }
        }

        if (regels.Sum(r => r.Totaal?.Centen ?? 0) > Bedrag.Hoogste)
        {
            meld(new Fout("regels", "teHoog", $"Samen is dit meer dan {new Bedrag(Bedrag.Hoogste).Leesbaar()}."));
        }
    }

    /// <summary>The name of the person, once everything that the lines refer to is there.</summary>
    /// <exception cref="OngeldigeInvoer">A kind of cost, an entry or a piece of evidence that is not there.</exception>
    /// <exception cref="Afgewezen">409 when the office was not held on the day of a line.</exception>
    public async Task<string> Verwijzingen(string gemeente, Guid persoon, Ambt ambt, IReadOnlyList<Uitgave> regels, Guid? declaratie, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        var stukken = (await bewijs.Van(gemeente, [.. regels.SelectMany(r => r.Bewijsstukken ?? []).Distinct()], ct)).Where(b => b.Persoon == persoon && (b.Houder is null || b.Houder == declaratie)).Select(b => b.Id).ToHashSet();
        for (var i = 0; i < regels.Count; i++)
        {
            var (u, hier) = (regels[i], $"regels[{i}]");
            if ((await kosten.Op(gemeente, u.Datum!.Value, ct)).Vind(u.Kostensoort!) is null)
            {
                fouten.Add(new Fout($"{hier}.kostensoort", "onbekendeKostensoort", $"Op {u.Datum:yyyy-MM-dd} kende de gemeente deze kostensoort niet."));
            }

            if (u.Verband is { } verband && !(await Verbanden(gemeente, persoon, u, ct)).Any(v => v.Eigen && v.Register == verband.Register && v.Inschrijving == verband.Inschrijving))
            {
                fouten.Add(new Fout($"{hier}.verband", "onbekendeInschrijving", "Deze inschrijving is er niet, of is niet van u. Kies een reis, een aanvaarde uitnodiging of een nevenfunctie van uzelf."));
            }

            fouten.AddRange((u.Bewijsstukken ?? []).Select((id, n) => (id, n)).Where(b => !stukken.Contains(b.id))
                .Select(b => new Fout($"{hier}.bewijsstukken[{b.n}]", "onbekendBewijsstuk", "Dit bewijsstuk is er niet, is niet van u of hoort bij een andere declaratie.")));
        }

        if (fouten.Count > 0)
        {
            throw new OngeldigeInvoer(fouten);
        }

        return await Naam(gemeente, persoon, ambt, regels, ct);
    }

    /// <summary>What the lines lack: the two criteria, evidence, a number where a limit counts, and what the code asks about. // 003-26</summary>
    public async Task<IReadOnlyList<Gemis>> Ontbreekt(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        var mist = new List<Gemis>();
        foreach (var regel in declaratie.Regels)
        {
            void Mist(string veld, string wat) => mist.Add(new Gemis(regel.Nummer, veld, wat));
            var u = regel.Uitgave;
            var soort = (await kosten.Op(gemeente, u.Datum!.Value, ct)).Vind(u.Kostensoort!);
            Task<Toetsing> Toets(bool bewezen) => mediator.Send(new ToetsFeiten(gemeente, Feiten.Soort, declaratie.Ambt, u.Datum.Value, new Dictionary<string, object?>(Feiten.Van(u, soort)) { [Feiten.Bewijsstuk] = bewezen }), ct);
            if (u.BelangGemeente is null)
            {
                Mist("belangGemeente", "Zeg of met de uitgave het belang van de gemeente is gediend, en waarom.");
            }

            if (u.VloeitVoortUitFunctie is null)
            {
                Mist("vloeitVoortUitFunctie", "Zeg of de uitgave uit de functie voortvloeit, en waarom.");
            }

            // Where the kind of cost does not ask for evidence, law or code still may.
            if (u.Bewijsstukken is not { Count: > 0 } && (soort?.BewijsstukVereist == true || (await Toets(false)).Bevindingen.Any(b => b.Uitkomst == Uitkomst.WeigerenVerplicht && b.Feiten.Contains(Feiten.Bewijsstuk))))
            {
                Mist("bewijsstukken", "Voeg een bewijsstuk toe.");
            }

            if (soort?.Grens?.Per is Grenseenheid.Kilometer or Grenseenheid.Deelnemer && u.Aantal is null)
            {
                Mist("aantal", soort.Grens.Per == Grenseenheid.Kilometer ? "Zeg hoeveel kilometers het waren." : "Zeg met hoeveel deelnemers het was.");
            }

            if (u.Redelijk is null && (await Toets(true)).Bevindingen.Any(b => b.Code == "feitOnbekend" && b.Feiten.Contains(Feiten.Redelijk)))
            {
                Mist("redelijk", "De gedragscode vraagt of het bedrag redelijk is voor het doel: zeg dat, en waarom.");
            }
        }

        return mist;
    }

    private Task<IReadOnlyList<Kostenverband>> Verbanden(string gemeente, Guid persoon, Uitgave u, CancellationToken ct) =>
        mediator.Send(new ZoekKostenverbanden(gemeente, persoon, u.Datum!.Value, u.Leverancier!, u.Verband?.Inschrijving), ct);

    private async Task<string> Naam(string gemeente, Guid persoon, Ambt ambt, IReadOnlyList<Uitgave> regels, CancellationToken ct)
    {
        var bekleder = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct);
        return bekleder is not null && regels.FirstOrDefault(r => !bekleder.Perioden.Any(p => p.Ambt == ambt && p.Van <= r.Datum && (p.TotEnMet ?? DateOnly.MaxValue) >= r.Datum)) is not { } buiten
            ? bekleder.Naam
            : throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"U was op de dag van een uitgave niet {Naming.Of(ambt)}. Declareer alleen wat in dat ambt is uitgegeven.");
    }
}
