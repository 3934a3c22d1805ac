using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using MediatR;

namespace Integriteit.Gedragscode.Instemmingen;

/// <summary>How many members of the council committed to a code in a term: what the obligation counts. // 001-13</summary>
internal sealed class Instemmingstand(GedragscodeDb db, IMediator mediator, TimeProvider clock)
{
    private const int Pagina = 500;

    /// <param name="Leden">The members on the day of counting.</param>
    /// <param name="Ingestemd">Those of them who committed to some version of the code in this term.</param>
    internal sealed record Telling(int Leden, int Ingestemd);

    internal sealed record Rij(Guid Persoon, string Versie, DateOnly Datum);

    /// <summary>The day on which a term is counted: today, or its last day once it is over.</summary>
    public DateOnly Teldag(Zittingsperiode periode) => periode.TotEnMet < clock.Vandaag() ? periode.TotEnMet : clock.Vandaag();

    public async Task<Telling> Tel(string gemeente, Zittingsperiode periode, string code, CancellationToken ct)
    {
        var ingestemd = (await Van(gemeente, periode.Id, code, ct)).Select(r => r.Persoon).ToHashSet();
        var (leden, telling) = (0, 0);
        for (var na = ""; ;)
        {
            var page = await Leden(gemeente, periode, na, Pagina, ct);
            leden += page.Count;
            telling += page.Count(p => ingestemd.Contains(p.Persoon));
            if (page.Count < Pagina)
            {
                return new Telling(leden, telling);
            }

            na = page[^1].Sleutel;
        }
    }

    /// <summary>The members by name, after a key.</summary>
    public Task<IReadOnlyList<Bekleder>> Leden(string gemeente, Zittingsperiode periode, string na, int aantal, CancellationToken ct) =>
        mediator.Send(new ZoekBekleders(gemeente, [Ambt.Raadslid], Teldag(periode), Teldag(periode), na, aantal), ct);

    /// <summary>Who committed to which version of the code in the term.</summary>
    public Task<IReadOnlyList<Rij>> Van(string gemeente, Guid periode, string code, CancellationToken ct) => db.Query<Rij>(
        "SELECT persoon, versie, datum FROM gedragscode.instemming WHERE gemeente = @Gemeente AND zittingsperiode = @Periode AND code = @Code",
        new { Gemeente = gemeente, Periode = periode, Code = code },
        ct);
}
