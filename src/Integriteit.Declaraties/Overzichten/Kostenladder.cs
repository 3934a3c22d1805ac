using System.ComponentModel;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Facturen;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using MediatR;

namespace Integriteit.Declaraties.Overzichten;

/// <summary>One step of the ladder.</summary>
[Description("Hoeveel, en voor welk bedrag.")]
internal sealed record Laddertrede(
    [property: Description("Het aantal.")] int Aantal,
    [property: Description("Het bedrag in euro's.")] Bedrag Bedrag)
{
    /// <summary>Of amounts in cents.</summary>
    public static Laddertrede Van(IReadOnlyCollection<long> centen) => new(centen.Count, new Bedrag(centen.Sum()));
}

/// <summary>
/// How costs were met in a month: on loan, on an invoice, or claimed afterwards, which is to be kept to a minimum. // 003-25
/// </summary>
/// <param name="Bruikleen">What was with people on loan, with what it is worth; no cost of the month.</param>
/// <param name="Facturen">Invoices that were paid.</param>
/// <param name="Declaraties">Lines of claims that were paid.</param>
[Description("Hoe kosten in een maand zijn gedragen: in bruikleen, op factuur van de gemeente, of achteraf gedeclareerd.")]
internal sealed record Kostenladder(
    [property: Description("Wat in bruikleen was, met de waarde voor zover bekend; dat zijn geen kosten van de maand.")] Laddertrede Bruikleen,
    [property: Description("De facturen die de gemeente betaalde.")] Laddertrede Facturen,
    [property: Description("De regels van declaraties die zijn uitbetaald.")] Laddertrede Declaraties)
{
    /// <summary>Whole per cents of the amount paid, half up; null when nothing was paid.</summary>
    [Description("Het aandeel van declaraties in wat de gemeente betaalde, in hele procenten; ontbreekt als er niets is betaald.")]
    public int? AandeelBedrag => Deel(Declaraties.Bedrag.Centen, Facturen.Bedrag.Centen + Declaraties.Bedrag.Centen);

    /// <summary>Whole per cents of the number of all three, half up; null when there is none.</summary>
    [Description("Het aandeel van declaraties in het aantal van alle drie, in hele procenten; ontbreekt als er niets is.")]
    public int? AandeelAantal => Deel(Declaraties.Aantal, Bruikleen.Aantal + Facturen.Aantal + Declaraties.Aantal);

    /// <summary>Both together.</summary>
    public static Kostenladder operator +(Kostenladder a, Kostenladder b)
    {
        static Laddertrede Tel(Laddertrede a, Laddertrede b) => new(a.Aantal + b.Aantal, new Bedrag(a.Bedrag.Centen + b.Bedrag.Centen));
        return new Kostenladder(Tel(a.Bruikleen, b.Bruikleen), Tel(a.Facturen, b.Facturen), Tel(a.Declaraties, b.Declaraties));
    }

    public static Kostenladder Niets { get; } = new(new Laddertrede(0, default), new Laddertrede(0, default), new Laddertrede(0, default));

    private static int? Deel(long deel, long geheel) => geheel == 0 ? null : (int)(((deel * 200) + geheel) / (geheel * 2));
}

/// <summary>The ladder of one person in one office.</summary>
/// <param name="Beheerders">Under whom the costs stand; more than one when that changed.</param>
internal sealed record Persoonsladder(Guid Persoon, string Naam, Ambt Ambt, IReadOnlyList<string> Beheerders, Kostenladder Ladder);

/// <summary>Puts claims, invoices and loans of a month side by side, for each person and office. // 003-25</summary>
internal sealed class Kostenladders(DeclaratiesDb db, Factuurboek facturen, IMediator mediator)
{
    private sealed record Kost(Guid Persoon, string Naam, Ambt Ambt, string? Beheerder, Kostenladder Ladder);

    /// <summary>Everyone who had something, in the order of office, name and id.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="maand">The month.</param>
    /// <param name="openbaar">Whether only loans count whose entry is public.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<Persoonsladder>> Van(string gemeente, Maand maand, bool openbaar, CancellationToken ct)
    {
        var declaraties = await db.Query<string>(
            "SELECT gegevens FROM declaraties.declaratie WHERE gemeente = @Gemeente AND betaald_op >= @Begin AND betaald_op <= @Einde ORDER BY sleutel", new { Gemeente = gemeente, maand.Begin, maand.Einde }, ct);
        Kost[] kosten =
        [
            .. (await mediator.Send(new ZoekVerstrekkingen(gemeente, maand.Begin, maand.Einde), ct)).Where(v => v.Openbaar || !openbaar)
                .Select(v => new Kost(v.Persoon, v.Naam, v.Ambt, null, Kostenladder.Niets with { Bruikleen = new Laddertrede(1, new Bedrag(v.Waarde ?? 0)) })),
            .. (await facturen.InMaand(gemeente, maand, ct))
                .Select(f => new Kost(f.Gegevens.Persoon!.Value, f.Naam, f.Gegevens.Ambt!.Value, f.Beheerder, Kostenladder.Niets with { Facturen = new Laddertrede(1, f.Gegevens.Bedrag!.Value) })),
            .. declaraties.Select(Declaratie.Lees)
                .Select(d => new Kost(d.Persoon, d.Naam, d.Ambt, d.Beheerder, Kostenladder.Niets with { Declaraties = Laddertrede.Van([.. d.Regels.Select(r => r.Besluit?.Toegekend?.Centen ?? 0).Where(c => c > 0)]) })),
        ];
        return
        [
            .. kosten.GroupBy(k => (k.Persoon, k.Ambt))
                .Select(g => new Persoonsladder(g.Key.Persoon, g.Last().Naam, g.Key.Ambt, [.. g.Select(k => k.Beheerder).OfType<string>().Distinct()], g.Select(k => k.Ladder).Aggregate((a, b) => a + b)))
                .OrderBy(p => p.Ambt).ThenBy(p => p.Naam, StringComparer.Ordinal).ThenBy(p => p.Persoon),
        ];
    }
}
