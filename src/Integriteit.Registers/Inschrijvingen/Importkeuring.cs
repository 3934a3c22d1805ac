using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>What an import comes to.</summary>
internal sealed class Importtelling
{
    private readonly Dictionary<Uitkomst, int> uitkomsten = [];
    private int openbaar;

    public int Rijen { get; private set; }

    public void Tel(bool isOpenbaar, Uitkomst uitkomst)
    {
        Rijen++;
        openbaar += isOpenbaar ? 1 : 0;
        uitkomsten[uitkomst] = uitkomsten.GetValueOrDefault(uitkomst) + 1;
    }

    public Importresultaat Als(Importeer.Command command) => new(
        command.Register.Naam, command.Proef, Rijen, openbaar, uitkomsten.OrderBy(u => u.Key).ToDictionary(u => Naming.Of(u.Key), u => u.Value), command.Bestand.Hash);
}

/// <summary>A row as it was read, with what is wrong with it so far.</summary>
internal sealed record Gelezen(int Nummer, IGegevens? Gegevens, IReadOnlyList<Fout> Fouten);

/// <summary>Reads and judges one row as a single registration would.</summary>
internal sealed class Rijkeuring(Beoordeling beoordeling, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>What a row holds; needs no database.</summary>
    public Gelezen Lees(Register register, Rij rij)
    {
        var fouten = rij.Fouten.ToList();
        if (fouten.Count > 0)
        {
            return new Gelezen(rij.Nummer, null, fouten);
        }

        try
        {
            var gegevens = register.Lees(rij.Json, fouten.Add);
            fouten.AddRange(register.Fouten(gegevens, clock.Vandaag()).Where(f => !fouten.Exists(g => g.Name == f.Name)).ToList());
            return new Gelezen(rij.Nummer, gegevens, fouten);
        }
        catch (OngeldigeInvoer invoer)
        {
            return new Gelezen(rij.Nummer, null, invoer.Fouten);
        }
    }

    /// <summary>The judgement of a row, as it will be written or only whether it can be (<paramref name="vooraf"/>); null after its faults were told.</summary>
    public async Task<(string Naam, Toetsing Toets, IGegevens Gegevens)?> Oordeel(Importeer.Command import, Gelezen rij, bool vooraf, Action<Fout> meld, CancellationToken ct)
    {
        var fouten = rij.Fouten;
        try
        {
            if (fouten.Count == 0)
            {
                return await beoordeling.BeoordeelNieuw(import.Register, import.Gemeente, rij.Gegevens!, ct, vooraf);
            }
        }
        catch (OngeldigeInvoer invoer)
        {
            fouten = invoer.Fouten;
        }
        catch (Afgewezen afgewezen) when (afgewezen.Reden is Reden.Verboden or Reden.Conflict or Reden.NietGevonden)
        {
            fouten = [new Fout("", afgewezen.Code, afgewezen.Message)];
        }

        foreach (var fout in fouten)
        {
            meld(fout with { Name = fout.Name.Length > 0 ? $"rij {rij.Nummer}: {fout.Name}" : $"rij {rij.Nummer}" });
        }

        return null;
    }

    /// <summary>The rows of an import that were found good, read and judged ahead on another core while those before are written.</summary>
    public async IAsyncEnumerable<Gelezen> Vooruit(Importeer.Command import, [EnumeratorCancellation] CancellationToken ct)
    {
        var gelezen = Channel.CreateBounded<Gelezen>(256);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var lezer = Task.Run(
            async () =>
            {
                try
                {
                    // Its own: the transaction is of those who write.
                    await using var scope = scopes.CreateAsyncScope();
                    var vooraf = scope.ServiceProvider.GetRequiredService<Beoordeling>();
                    await foreach (var rij in import.Bestand.Rijen(import.Register.Invoer, stop.Token))
                    {
                        var gegevens = import.Register.LeesWeer(rij.Json);
                        await vooraf.Vooruit(import.Register, import.Gemeente, gegevens, stop.Token);
                        await gelezen.Writer.WriteAsync(new Gelezen(rij.Nummer, gegevens, []), stop.Token);
                    }

                    gelezen.Writer.Complete();
                }
                catch (Exception fault)
                {
                    gelezen.Writer.Complete(fault);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var rij in gelezen.Reader.ReadAllAsync(ct))
            {
                yield return rij;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await lezer;
        }
    }
}

/// <summary>Checks every row of an import before anything is written, on all cores, and names what is wrong with each.</summary>
internal sealed class Importkeuring(RegistersDb db, Call call, Audit audit, Idempotency idempotency, IServiceScopeFactory scopes)
{
    /// <summary>Faults that are named; of the others the number is told.</summary>
    private const int Hoogstens = 1000;

    /// <summary>Rows that go to a core at once.</summary>
    private const int Partij = 128;

    /// <exception cref="OngeldigeInvoer">Rows with faults, or no rows.</exception>
    /// <exception cref="Afgewezen">413 for more rows than are taken.</exception>
    public async Task Keur(Importeer.Command import, CancellationToken ct)
    {
        if (call.Fouten.Count > 0 || await Beantwoord(import, ct))
        {
            return;
        }

        var uitslag = new Uitslag();
        var partijen = Channel.CreateBounded<List<Rij>>(Environment.ProcessorCount * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Task[] werk = [Lees(import, partijen.Writer, stop.Token), .. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => Werk(import, partijen.Reader, uitslag, stop.Token), stop.Token))];
        foreach (var taak in werk)
        {
            _ = taak.ContinueWith(_ => stop.Cancel(), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        await Task.WhenAll(werk);
        if (uitslag.Fouten > 0)
        {
            throw new OngeldigeInvoer(uitslag.Genoemd()) { Aantal = uitslag.Fouten };
        }

        import.Gekeurd = uitslag.Telling.Rijen > 0 ? uitslag.Telling : throw new OngeldigeInvoer([new Fout("", "leegBestand", "Het bestand heeft geen rijen.")]);
    }

    /// <summary>True when the key of this call was answered before: then the answer is known, whatever the rows are now.</summary>
    private async Task<bool> Beantwoord(Importeer.Command import, CancellationToken ct) => call.Sleutel is not null && await db.InTransaction(
        async () => await idempotency.For(db, import.Gemeente, await audit.Actor(db, import.Gemeente, ct), import.Handeling).Earlier<Importresultaat>(ct) is not null, ct);

    private static async Task Lees(Importeer.Command import, ChannelWriter<List<Rij>> partijen, CancellationToken ct)
    {
        var (partij, rijen) = (new List<Rij>(Partij), 0);
        await foreach (var rij in import.Bestand.Rijen(import.Register.Invoer, ct))
        {
            if (++rijen > Importeer.Grens)
            {
                throw new Afgewezen(Reden.TeGroot, "teVeelRijen", $"Het bestand heeft meer dan {Importeer.Grens} rijen. Knip het in delen.");
            }

            partij.Add(rij);
            Importeer.Ruim(rijen);
            if (partij.Count == Partij)
            {
                import.Voortgang(new Importvoortgang(false, rijen, import.Bestand.Gelezen));
                await partijen.WriteAsync(partij, ct);
                partij = new List<Rij>(Partij);
            }
        }

        await partijen.WriteAsync(partij, ct);
        partijen.Complete();
    }

    private async Task Werk(Importeer.Command import, ChannelReader<List<Rij>> partijen, Uitslag uitslag, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var eigen = scope.ServiceProvider.GetRequiredService<Call>();
        (eigen.Aanroeper, eigen.Verzoek) = (call.Aanroeper, call.Verzoek);
        var keuring = scope.ServiceProvider.GetRequiredService<Rijkeuring>();
        var fouten = new List<Fout>();
        await foreach (var partij in partijen.ReadAllAsync(ct))
        {
            foreach (var rij in partij)
            {
                fouten.Clear();
                var oordeel = await keuring.Oordeel(import, keuring.Lees(import.Register, rij), vooraf: true, fouten.Add, ct);
                uitslag.Neem(import.Register, rij, oordeel, fouten);
            }
        }
    }

    /// <summary>What all cores found together.</summary>
    private sealed class Uitslag
    {
        private readonly Lock slot = new();
        private readonly List<(int Rij, Fout Fout)> genoemd = [];

        public int Fouten { get; private set; }

        public Importtelling Telling { get; } = new();

        public void Neem(Register register, Rij rij, (string Naam, Toetsing Toets, IGegevens Gegevens)? oordeel, List<Fout> fouten)
        {
            var openbaar = oordeel is var (_, toets, gegevens) && register.IsOpenbaar(gegevens, toets);
            lock (slot)
            {
                if (oordeel is { } goed)
                {
                    Telling.Tel(openbaar, goed.Toets.Uitkomst);
                    return;
                }

                Fouten += fouten.Count;
                genoemd.AddRange(fouten.Select(fout => (rij.Nummer, fout)));
                if (genoemd.Count > 2 * Hoogstens)
                {
                    var eerste = Eerste();
                    genoemd.Clear();
                    genoemd.AddRange(eerste);
                }
            }
        }

        public IReadOnlyList<Fout> Genoemd() => [.. Eerste().Select(f => f.Fout)];

        private List<(int Rij, Fout Fout)> Eerste() => [.. genoemd.OrderBy(f => f.Rij).Take(Hoogstens)];
    }
}
