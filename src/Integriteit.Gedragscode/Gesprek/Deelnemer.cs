using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using MediatR;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Someone who took part, by the id under which the registers know them.</summary>
[Description("Een deelnemer aan een bespreking.")]
internal sealed record Deelnemer(
    [property: Required, Description("Het id van de ambtsdrager.")] Guid? Persoon,
    [property: Description("Of deze persoon de locoburgemeester is; weglaten is nee.")] bool? Locoburgemeester)
{
    /// <summary>The faults of a list of participants: unknown persons, and a loco who holds no office that can replace. // 001-03</summary>
    public static async Task<IReadOnlyList<Fout>> Keur(IMediator mediator, string gemeente, IReadOnlyList<Deelnemer>? deelnemers, DateOnly dag, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        var lijst = deelnemers ?? [];
        for (var i = 0; i < lijst.Count; i++)
        {
            if (lijst.Take(i).Any(d => d.Persoon == lijst[i].Persoon))
            {
                fouten.Add(new Fout($"deelnemers[{i}].persoon", "dubbel", "Deze persoon staat er al."));
                continue;
            }

            var bekleder = await mediator.Send(new BekijkBekleder(gemeente, lijst[i].Persoon!.Value), ct);
            if (bekleder is null)
            {
                fouten.Add(new Fout($"deelnemers[{i}].persoon", "onbekendePersoon", "Deze persoon is hier niet bekend. Leg die eerst vast als ambtsdrager, of tel die bij 'overigeDeelnemers'."));
            }
            else if (lijst[i].Locoburgemeester == true && !bekleder.Bekleedt(Ambt.Wethouder, dag) && !bekleder.Bekleedt(Ambt.Raadslid, dag))
            {
                fouten.Add(new Fout($"deelnemers[{i}].locoburgemeester", "geenLocoburgemeester", $"Deze persoon was op {dag:yyyy-MM-dd} geen wethouder en geen raadslid, en kan de burgemeester niet vervangen."));
            }
        }

        return fouten;
    }
}
