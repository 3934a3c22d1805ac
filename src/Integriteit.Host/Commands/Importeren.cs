using System.Globalization;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Spectre.Console;

namespace Integriteit.Host.Commands;

/// <summary>
/// <c>importeer</c>: enters a file in a register as the API does, in the name of whom the operator says. Who may run a
/// command on this machine can reach its data already; the audit log holds in whose name it was.
/// </summary>
internal static class Importeren
{
    /// <summary>Faults that are printed; the rest is counted.</summary>
    private const int Genoemd = 100;

    public static async Task<int> Voer(string[] opties, WebApplication app)
    {
        string? Een(string naam) => Opdrachten.Optie(opties, naam).FirstOrDefault();
        var (bestand, gemeente, register, rollen, persoon) = (opties.ElementAtOrDefault(1), Een("--gemeente"), Een("--register"), Opdrachten.Optie(opties, "--rol").ToList(), Een("--persoon"));
        var faults = new List<string>();
        if (bestand is null || bestand.StartsWith('-') || !File.Exists(bestand))
        {
            faults.Add("importeer BESTAND: a file that is there.");
        }

        if (gemeente is null || app.Services.GetRequiredService<Gemeenten>().Vind(gemeente) is null)
        {
            faults.Add("--gemeente: a municipality of the configuration.");
        }

        if (register is null)
        {
            faults.Add("--register: the register.");
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

        await Start.Maak(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<Call>();
        (call.Aanroeper, call.Verzoek) = (
            new Aanroeper(Een("--sub") ?? $"opdrachtregel:{Environment.UserName}", gemeente, rollen, persoon is null ? null : Guid.Parse(persoon, CultureInfo.InvariantCulture)),
            Guid.CreateVersion7().ToString("N"));
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, toets) =>
        {
            toets.Cancel = true;
            stop.Cancel();
        };
        try
        {
            await using var inhoud = File.OpenRead(bestand!);
            var import = scope.ServiceProvider.GetRequiredService<IRegisterimport>();
            var csv = bestand!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
            var gedaan = await Toon(meld => import.Voer(gemeente!, register!, inhoud, csv, opties.Contains("--proef"), opties.Contains("--opnieuw"), meld, stop.Token));
            Console.WriteLine($"{(gedaan.Proef ? "In orde, niets ingeschreven" : "Ingeschreven")}: {gedaan.Rijen} rijen in {register}, waarvan {gedaan.Openbaar} openbaar ({string.Join(", ", gedaan.Uitkomsten.Select(u => $"{u.Key} {u.Value}"))}).");
            return 0;
        }
        catch (OngeldigeInvoer invoer)
        {
            foreach (var fout in invoer.Fouten.Take(Genoemd))
            {
                Console.Error.WriteLine($"{fout.Name}: {fout.Reason} [{fout.Code}]".TrimStart(':', ' '));
            }

            Console.Error.WriteLine($"{invoer.Aantal} fouten; er is niets ingeschreven.");
        }
        catch (Afgewezen afgewezen)
        {
            Console.Error.WriteLine($"{afgewezen.Message} [{afgewezen.Code}]");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Afgebroken; er is niets ingeschreven.");
        }

        return 1;
    }

    /// <summary>A bar on a terminal; where the output goes to a file, nothing but the outcome.</summary>
    private static Task<Importresultaat> Toon(Func<Action<Importvoortgang>, Task<Importresultaat>> werk) => !AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected
        ? werk(_ => { })
        : AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async scherm =>
            {
                var (keuren, schrijven) = (scherm.AddTask("Controleren", maxValue: 1), scherm.AddTask("Inschrijven", autoStart: false, maxValue: 1));
                var gedaan = await werk(stand =>
                {
                    var taak = stand.Schrijft ? schrijven : keuren;
                    if (stand.Schrijft && !taak.IsStarted)
                    {
                        keuren.Value = 1;
                        taak.StartTask();
                    }

                    taak.Value = stand.Deel;
                    taak.Description = $"{(stand.Schrijft ? "Inschrijven" : "Controleren")} ({stand.Rijen} rijen)";
                });
                (keuren.Value, schrijven.Value) = (1, gedaan.Proef ? 0 : 1);
                return gedaan;
            });
}
