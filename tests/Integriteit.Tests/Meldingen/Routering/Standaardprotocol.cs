using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>The protocol that ships with the routes that the norms give where no code speaks: what holds for a municipality without a code.</summary>
internal static class Standaardprotocol
{
    private static readonly DateOnly Dag = new(2024, 5, 1);

    public static Meldprotocol Laad()
    {
        var (kaal, wet) = (Meldprotocol.Laad(), Wetslaag.Laad());
        Meldprotocolroute Route(Meldsoort soort, Ambt ambt)
        {
            var feiten = new Dictionary<string, object?> { ["meldingsoort"] = Naming.Of(Wegwijzer.Als(soort)), ["werkgerelateerd"] = true, ["redelijkVermoeden"] = true };
            var toets = Toetser.Toets(new ToetsFeiten("gm0999", "melding", ambt, Dag, feiten), Bronnen.Wet(wet.Regels, ambt, Dag), Dekking.AmbtNietGedekt, []);
            return Wegwijzer.Kies(soort, ambt, toets.Route, null);
        }

        return kaal with { Routes = [.. kaal.Routes!, .. Enum.GetValues<Meldsoort>().SelectMany(s => Enum.GetValues<Ambt>(), Route)] };
    }
}
