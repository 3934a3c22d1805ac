using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Termijnen;

[Description("Een termijn van een melding.")]
internal sealed record Meldtermijn(
    [property: Description("Wat er moet gebeuren.")] Meldtermijnsoort Soort,
    [property: Description("De laatste dag.")] DateOnly Vervaldatum,
    [property: Description("De dag waarop het gebeurde.")] DateOnly? VoldaanOp,
    [property: Description("Of het te laat is, of te laat was.")] bool TeLaat);

/// <summary>The terms of reports: receipt confirmed, feedback given, and what else the protocol says. // T-WBK-7, T-WBK-3M, T-INCIDENT</summary>
internal sealed class Meldtermijnen(MeldingenDb db, Protocolboek protocollen, Meldprotocol meegeleverd, TimeProvider clock)
{
    /// <summary>The row that says that members of the circle are still to be told that the report is there. No term.</summary>
    public const string Kennisgeving = "kennisgeving";

    internal sealed record Rij(string Soort, DateOnly Vervaldatum, DateOnly? VoldaanOp);

    /// <summary>Starts the terms of a new report.</summary>
    public async Task Begin(string gemeente, Guid melding, Dossier dossier, CancellationToken ct)
    {
        foreach (var (soort, einde, _) in Einden(await protocollen.Op(gemeente, dossier.Ontvangen, ct), dossier.Melding.Soort!.Value, dossier.Ontvangen, null))
        {
            await Voeg(gemeente, melding, Naming.Of(soort), einde, ct);
        }

        await Meld(gemeente, melding, ct);
    }

    /// <summary>Receipt was confirmed: from now on feedback counts from there, but never from later than receipt had to be confirmed.</summary>
    public async Task Bevestigd(string gemeente, Guid melding, Dossier dossier, DateOnly dag, CancellationToken ct)
    {
        await Voldaan(gemeente, melding, Meldtermijnsoort.Ontvangstbevestiging, dag, ct);
        foreach (var (soort, einde) in Einden(await protocollen.Op(gemeente, dossier.Ontvangen, ct), dossier.Melding.Soort!.Value, dossier.Ontvangen, dag).Where(e => e.VanafBevestiging).Select(e => (e.Soort, e.Einde)))
        {
            await db.Execute(
                "UPDATE meldingen.termijn SET vervaldatum = @Einde WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort AND voldaan_op IS NULL",
                new { Gemeente = gemeente, Melding = melding, Soort = Naming.Of(soort), Einde = einde },
                ct);
        }
    }

    /// <summary>What had to be done, was done; the first time counts.</summary>
    public Task Voldaan(string gemeente, Guid melding, Meldtermijnsoort soort, DateOnly dag, CancellationToken ct) => db.Execute(
        "UPDATE meldingen.termijn SET voldaan_op = @Dag WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort AND voldaan_op IS NULL",
        new { Gemeente = gemeente, Melding = melding, Soort = Naming.Of(soort), Dag = dag },
        ct);

    /// <summary>A report was forwarded: the term that this meets, and what the reporter has still to hear of it.</summary>
    public async Task Doorgezonden(string gemeente, Geopend melding, Doorzendstap stap, CancellationToken ct)
    {
        if (stap.Datalekmelding == true)
        {
            await Voldaan(gemeente, melding.Id, Meldtermijnsoort.MeldingToezichthouder, stap.Datum!.Value, ct);
        }

        await Kennisgevingen(gemeente, melding, ct);
    }

    /// <summary>The term of the notices that the reporter has still to get: the oldest forwarding gives the day, and met it is when none is open.</summary>
    public async Task Kennisgevingen(string gemeente, Geopend melding, CancellationToken ct)
    {
        var open = Doorzendingen.Van(melding.Inhoud).Where(d => d.Kennisgeving.Stand == Kennisgevingstand.Open).Select(d => d.Datum).ToList();
        if (open.Count == 0)
        {
            await Voldaan(gemeente, melding.Id, Meldtermijnsoort.KennisgevingDoorzending, clock.Vandaag(), ct);
            return;
        }

        // A protocol from before this term says nothing of it: then that of the one that ships holds.
        var protocol = await protocollen.Op(gemeente, open.Min(), ct);
        var regel = protocol.Termijnen!.Concat(meegeleverd.Termijnen!).First(r => r.Soort == Meldtermijnsoort.KennisgevingDoorzending && (r.Soorten is null || r.Soorten.Contains(melding.Inhoud.Melding.Soort!.Value)));
        var args = new { Gemeente = gemeente, melding.Id, Soort = Naming.Of(Meldtermijnsoort.KennisgevingDoorzending), Einde = Einde(regel, open.Min()), Nee = false };
        if (await db.Single<int>("SELECT COUNT(*) FROM meldingen.termijn WHERE gemeente = @Gemeente AND melding = @Id AND soort = @Soort", args, ct) == 0)
        {
            await Voeg(gemeente, melding.Id, args.Soort, args.Einde, ct);
            return;
        }

        await db.Execute(
            "UPDATE meldingen.termijn SET vervaldatum = @Einde, voldaan_op = NULL, nadert_gemeld = @Nee, verlopen_gemeld = @Nee WHERE gemeente = @Gemeente AND melding = @Id AND soort = @Soort AND (vervaldatum <> @Einde OR voldaan_op IS NOT NULL)",
            args,
            ct);
    }

    /// <summary>Has the circle told, soon, that the report is there.</summary>
    public async Task Meld(string gemeente, Guid melding, CancellationToken ct)
    {
        await db.Execute("DELETE FROM meldingen.termijn WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort", new { Gemeente = gemeente, Melding = melding, Soort = Kennisgeving }, ct);
        await Voeg(gemeente, melding, Kennisgeving, clock.Vandaag(), ct);
    }

    /// <summary>The terms of a report, the first to end first.</summary>
    public async Task<IReadOnlyList<Meldtermijn>> Van(string gemeente, Guid melding, CancellationToken ct) =>
    [
        .. from rij in await db.Query<Rij>("SELECT soort, vervaldatum, voldaan_op FROM meldingen.termijn WHERE gemeente = @Gemeente AND melding = @Melding ORDER BY vervaldatum, soort", new { Gemeente = gemeente, Melding = melding }, ct)
           where rij.Soort != Kennisgeving
           select new Meldtermijn(Enum.Parse<Meldtermijnsoort>(rij.Soort, ignoreCase: true), rij.Vervaldatum, rij.VoldaanOp, (rij.VoldaanOp ?? clock.Vandaag()) > rij.Vervaldatum),
    ];

    /// <summary>The last days by a protocol. Pure.</summary>
    public static IEnumerable<(Meldtermijnsoort Soort, DateOnly Einde, bool VanafBevestiging)> Einden(Meldprotocol protocol, Meldsoort soort, DateOnly ontvangen, DateOnly? bevestigd)
    {
        // That of a notice begins with a forwarding, and not with the report.
        var regels = protocol.Termijnen!.Where(r => r.Soort != Meldtermijnsoort.KennisgevingDoorzending && (r.Soorten is null || r.Soorten.Contains(soort))).ToList();
        // What was not confirmed, or too late, counts as confirmed on the last day for it as it falls.
        var uiterlijk = regels.Find(r => r.Soort == Meldtermijnsoort.Ontvangstbevestiging) is { Dagen: { } tot } ? ontvangen.AddDays(tot) : ontvangen;
        foreach (var regel in regels)
        {
            var begin = !regel.VanafBevestiging!.Value ? ontvangen : bevestigd < uiterlijk ? bevestigd.Value : uiterlijk;
            yield return (regel.Soort!.Value, Einde(regel, begin), regel.VanafBevestiging.Value);
        }
    }

    private static DateOnly Einde(Meldtermijnregel regel, DateOnly begin)
    {
        var einde = regel.Dagen is { } dagen ? begin.AddDays(dagen) : begin.AddMonths(regel.Maanden!.Value);
        return regel.Verlengbaar!.Value ? Kern.Termijnen.Verschuif(begin, einde) : einde;
    }

    private Task<int> Voeg(string gemeente, Guid melding, string soort, DateOnly einde, CancellationToken ct) => db.Execute(
        "INSERT INTO meldingen.termijn (gemeente, melding, soort, vervaldatum, nadert_gemeld, verlopen_gemeld) VALUES (@Gemeente, @Melding, @Soort, @Einde, @Nee, @Nee)",
        new { Gemeente = gemeente, Melding = melding, Soort = soort, Einde = einde, Nee = false },
        ct);
}
