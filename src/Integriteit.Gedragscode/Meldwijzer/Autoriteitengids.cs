using Integriteit.Contracts.Gedragscode;
using MediatR;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>Tells other modules which authorities there are outside; who gives advice only is none.</summary>
internal sealed class Autoriteitengids(Buitenwegen buiten) : IRequestHandler<ZoekAutoriteiten, IReadOnlyList<Autoriteit>>
{
    public Task<IReadOnlyList<Autoriteit>> Handle(ZoekAutoriteiten request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Autoriteit>>(
        [.. buiten.Op(request.Dag).Where(w => w.Soort != Wegsoort.Advies).Select(w => new Autoriteit(w.Sleutel!, w.Naam!, w.Soort == Wegsoort.StrafbaarFeit))]);
}
