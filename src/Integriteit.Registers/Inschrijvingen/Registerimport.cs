using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>The same import for who is not a caller from outside.</summary>
internal sealed class Registerimport(IReadOnlyList<Register> registers, IMediator mediator) : IRegisterimport
{
    public IReadOnlyList<string> Registers => [.. registers.Select(r => r.Naam)];

    public async Task<Importresultaat> Voer(string gemeente, string register, Stream bestand, bool csv, bool proef, bool opnieuw, Action<Importvoortgang> voortgang, CancellationToken ct)
    {
        await using var rijen = await Rijbestand.Lees(bestand, csv, ct);
        var gekozen = registers.FirstOrDefault(r => r.Naam == register) ?? throw new Afgewezen(Reden.NietGevonden, "registerOnbekend", $"Het register '{register}' is er niet. Wel: {string.Join(", ", Registers)}.");
        return await mediator.Send(new Importeer.Command(gemeente, gekozen, rijen, new Importeer.Invoervraag(proef, opnieuw), voortgang), ct);
    }
}
