using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Vaststellen;
using MediatR;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>The positions that any rule knows. One that none ever named would be taken for a free one. // Gemeentewet 13, 36b, 68</summary>
internal sealed class Posities(GedragscodeDb db, Codeverzameling codes, Wetslaag wet) : IRequestHandler<ZoekPosities, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ZoekPosities request, CancellationToken cancellationToken) =>
        Bekend(wet, await codes.Van(db, request.Gemeente, cancellationToken));

    public static IReadOnlyList<string> Bekend(Wetslaag wet, IReadOnlyList<Codebestand> eigen)
    {
        var normen = wet.Regels.SelectMany(r => r.Normen ?? []).Concat(eigen.SelectMany(c => c.Versies!).Where(v => v.IsVastgesteld()).SelectMany(v => v.Bepalingen!).SelectMany(b => b.Normen ?? [])).ToList();
        return
        [
            // A position that is exempt stands in a condition only.
            .. normen.OfType<Onverenigbaarheid>().SelectMany(n => n.Posities!).Select(p => p.Sleutel!)
                .Concat(normen.SelectMany(n => n.Wanneer?.GetValueOrDefault(Oordeel.Positiefeit) ?? []).Select(w => w.GetValue<string>()))
                .Where(p => p != ZoekPosities.Geen)
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
