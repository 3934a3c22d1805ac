using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Holds a working group against who its members are. // 001-14</summary>
internal sealed class Werkgroepen(IMediator mediator, TimeProvider clock)
{
    /// <summary>The clerk leads; the members hold an office today, and for a political code sit in the council. Who was a member already may stay.</summary>
    public async Task Keur(string gemeente, Codebestand code, Herziening? herziening, Herziening? vorige, Action<Fout> meld, CancellationToken ct)
    {
        if (herziening?.Werkgroep is not { } werkgroep)
        {
            return;
        }

        if (Naming.Of(werkgroep.Leiding!.Value) != Zicht.Beheerder(code))
        {
            meld(new Fout("herziening.werkgroep.leiding", "verkeerdeLeiding", $"Deze werkgroep staat onder leiding van de {Zicht.Beheerder(code)}."));
        }

        var dag = clock.Vandaag();
        for (var i = 0; i < werkgroep.Leden!.Count; i++)
        {
            if (vorige?.Werkgroep?.Leden?.Contains(werkgroep.Leden[i]) == true)
            {
                continue;
            }

            var lid = await mediator.Send(new BekijkBekleder(gemeente, werkgroep.Leden[i]), ct);
            if (lid is null)
            {
                meld(new Fout($"herziening.werkgroep.leden[{i}]", "onbekendePersoon", "Deze persoon is hier niet bekend."));
            }
            else if (!(code.IsAmbtelijk() ? lid.Perioden.Any(p => p.Omvat(dag)) : lid.Bekleedt(Ambt.Raadslid, dag)))
            {
                meld(new Fout($"herziening.werkgroep.leden[{i}]", "ambtNietBekleed", code.IsAmbtelijk() ? "Deze persoon bekleedt vandaag geen ambt." : "Deze persoon is vandaag geen raadslid."));
            }
        }
    }
}
