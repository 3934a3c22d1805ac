using System.Globalization;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;

namespace Integriteit.Host.Commands;

/// <summary>What the program does besides serving: <c>token</c>, <c>migreer</c>, <c>importeer</c>, <c>sleutelrotatie</c> and <c>auditcontrole</c>.</summary>
internal static class Opdrachten
{
    private const string Help = """
        Integriteit [opdracht] [opties]

          serveer                         start de dienst (ook zonder opdracht)
          token --gemeente gm0148 --rol griffier [--rol …] [--persoon <id>] [--sub <naam>]
                                          maakt een token (alleen in Development, zonder eigen authority)
          migreer                         werkt de databases bij en stopt
          importeer BESTAND --gemeente gm0148 --register geschenken --rol griffier [--persoon <id>] [--sub <naam>] [--proef] [--opnieuw]
                                          voert een bestand (.csv, of anders NDJSON) in een register in, namens wie u noemt;
                                          eindigt met 1 als er fouten in staan, en dan is er niets ingeschreven
          sleutelrotatie                  verpakt de sleutels van meldingen onder een nieuwe sleutel; de dienst kan doorlopen
          auditcontrole [--gemeente gm0148]
                                          controleert de auditketens; eindigt met 1 als er een breuk is
        """;

    /// <summary>The exit code, or null when the arguments ask to serve.</summary>
    public static async Task<int?> Voer(string opdracht, string[] opties, WebApplication app, Instellingen instellingen)
    {
        switch (opdracht)
        {
            case "serveer":
                return null;
            case "token":
                return Token(opties, app, instellingen);
            case "migreer":
                await Start.Migreer(app.Services, CancellationToken.None);
                return 0;
            case "importeer":
                return await Importeren.Voer(opties, app);
            case "sleutelrotatie":
                return await Sleutelrotatie(app);
            case "auditcontrole":
                return await Auditcontrole(opties, app);
            default:
                Console.Error.WriteLine(Help);
                return opdracht is "help" ? 0 : 2;
        }
    }

    private static int Token(string[] opties, WebApplication app, Instellingen instellingen)
    {
        if (!app.Environment.IsDevelopment() || instellingen.Authority is not null)
        {
            Console.Error.WriteLine("Tokens are made here only in Development without Authenticatie:Authority.");
            return 2;
        }

        var (gemeente, rollen, persoon) = (Optie(opties, "--gemeente").FirstOrDefault(), Optie(opties, "--rol").ToList(), Optie(opties, "--persoon").FirstOrDefault());
        var faults = new List<string>();
        if (gemeente is null || app.Services.GetRequiredService<Gemeenten>().Vind(gemeente) is null)
        {
            faults.Add($"--gemeente: one of {string.Join(", ", instellingen.Gemeenten.Select(g => g.Code))}.");
        }

        if (rollen.Count == 0 || rollen.Except(Rol.Alle).Any())
        {
            faults.Add($"--rol: one or more of {string.Join(", ", Rol.Alle)}.");
        }

        if (persoon is not null && !Guid.TryParse(persoon, out _))
        {
            faults.Add("--persoon: the id of an ambtsdrager.");
        }

        if (faults.Count > 0)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, faults));
            return 2;
        }

        Console.WriteLine(Aanmelding.Token(
            instellingen.Map, TimeProvider.System, gemeente!, rollen, persoon is null ? null : Guid.Parse(persoon, CultureInfo.InvariantCulture), Optie(opties, "--sub").FirstOrDefault()));
        return 0;
    }

    private static async Task<int> Sleutelrotatie(WebApplication app)
    {
        await Start.Maak(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var aantal = 0;
        foreach (var rotatie in scope.ServiceProvider.GetServices<ISleutelrotatie>())
        {
            aantal += await rotatie.Voer(CancellationToken.None);
        }

        Console.WriteLine($"{aantal} sleutels opnieuw verpakt");
        return 0;
    }

    private static async Task<int> Auditcontrole(string[] opties, WebApplication app)
    {
        var asked = Optie(opties, "--gemeente").ToList();
        var unknown = asked.Where(code => app.Services.GetRequiredService<Gemeenten>().Vind(code) is null).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"--gemeente: {string.Join(", ", unknown)} is not in the configuration.");
            return 2;
        }

        await Start.Migreer(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var broken = 0;
        foreach (var db in scope.ServiceProvider.GetServices<ModuleDb>())
        {
            foreach (var gemeente in app.Services.GetRequiredService<Gemeenten>().Alle.Where(g => asked.Count == 0 || asked.Contains(g.Code)))
            {
                var uitslag = await Audit.Controleer(db, gemeente.Code, CancellationToken.None);
                broken += uitslag.Breuk is null ? 0 : 1;
                Console.WriteLine(uitslag.Breuk is { } at
                    ? $"{uitslag.Gemeente} {uitslag.Schema}: BREUK bij regel {at}; {uitslag.Goed} regels kloppen"
                    : $"{uitslag.Gemeente} {uitslag.Schema}: {uitslag.Goed} regels kloppen");
            }
        }

        return broken == 0 ? 0 : 1;
    }

    internal static IEnumerable<string> Optie(string[] opties, string naam) =>
        opties.Zip(opties.Skip(1)).Where(pair => pair.First == naam).Select(pair => pair.Second);
}
