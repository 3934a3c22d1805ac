using System.Security.Cryptography;
using System.Text.Json;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Integriteit.Gedragscode.Codes;

/// <summary>
/// At start: takes the codes that ship with the product, and those that the municipality put in
/// <c>gedragscodes</c> of the data folder, into the database when they are new or changed.
/// </summary>
internal sealed class Codelader(GedragscodeDb db, Gemeenten gemeenten, Codeopslag opslag, Audit audit, Call call, IConfiguration configuration, ILogger<Codelader> logger)
{
    /// <summary>The checksum of a code that stands in the database as one document, from before versions were rows.</summary>
    private static readonly string Ongesplitst = new('0', 64);

    private sealed record Bekend(string Gemeente, string Code, string Controlegetal);

    /// <exception cref="InvalidDataException">A file has faults; the message names file, place and fault of each.</exception>
    public async Task Laad(CancellationToken ct)
    {
        call.Aanroeper = Aanroeper.Systeem;
        call.Verzoek = "start";
        var known = new Dictionary<string, Bekend>();
        var whole = new List<Bekend>();
        foreach (var gemeente in gemeenten.Alle)
        {
            foreach (var bekend in await db.Query<Bekend>("SELECT gemeente, code, controlegetal FROM gedragscode.code WHERE gemeente = @Gemeente", new { Gemeente = gemeente.Code }, ct))
            {
                if (bekend.Controlegetal == Ongesplitst)
                {
                    whole.Add(bekend);
                }
                else if (bekend.Controlegetal != Codeopslag.GeenBestand)
                {
                    known[bekend.Controlegetal] = bekend;
                }
            }
        }

        var faults = new List<string>();
        var seen = new Dictionary<(string, string), string>();
        // The municipality's own files first: they take the place of what ships.
        foreach (var (name, bytes, shipped) in Bestanden())
        {
            // What is in the database passed this same gate; only what is new is looked at.
            var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (known.TryGetValue(checksum, out var bekend))
            {
                seen.TryAdd((bekend.Gemeente, bekend.Code), name);
                continue;
            }

            var before = faults.Count;
            var code = Codekeuring.Code(bytes, fout => faults.Add($"{name}: {fout.Name}: {fout.Reason}"));
            if (faults.Count > before)
            {
                continue;
            }

            if (gemeenten.Vind(code.Gemeente!) is null)
            {
                faults.Add($"{name}: gemeente: De gemeente '{code.Gemeente}' staat niet in de configuratie (sectie Gemeenten).");
            }
            else if (!seen.TryAdd((code.Gemeente!, code.Code!), name))
            {
                if (shipped)
                {
                    continue;
                }

                faults.Add($"{name}: code: De code '{code.Code}' van {code.Gemeente} staat ook in {seen[(code.Gemeente!, code.Code!)]}.");
            }
            else
            {
                await Bewaar(code, checksum, name, ct);
                logger.LogInformation("Code {Code} of {Gemeente} loaded from {File}", code.Code, code.Gemeente, name);
            }
        }

        if (faults.Count > 0)
        {
            throw new InvalidDataException($"The codes of conduct have faults:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
        }

        foreach (var oud in whole.Where(w => !seen.ContainsKey((w.Gemeente, w.Code))))
        {
            // Its file is gone; what was taken from it stays.
            var inhoud = await db.Single<string>("SELECT inhoud FROM gedragscode.code WHERE gemeente = @Gemeente AND code = @Code", oud, ct);
            await Bewaar(JsonSerializer.Deserialize<Codebestand>(inhoud!, Json.Options)!, Codeopslag.GeenBestand, "database", ct);
        }
    }

    private Task<bool> Bewaar(Codebestand code, string checksum, string name, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            await opslag.Sluit(code.Gemeente!, ct);
            var args = new { code.Gemeente, code.Code };
            var stored = await db.Single<string>("SELECT controlegetal FROM gedragscode.code WHERE gemeente = @Gemeente AND code = @Code", args, ct);
            if (stored == Codeopslag.GeenBestand)
            {
                logger.LogWarning("Code {Code} of {Gemeente} was made through the API; its head in {File} is left out", code.Code, code.Gemeente, name);
            }
            else
            {
                await opslag.Kop(code, checksum, nieuw: stored is null, ct);
            }

            var herkomst = (await db.Query<(string Versie, string Herkomst)>(
                "SELECT versie, herkomst FROM gedragscode.codeversie WHERE gemeente = @Gemeente AND code = @Code", args, ct)).ToDictionary(v => v.Versie, v => v.Herkomst);
            var bewaard = herkomst.Count == 0 ? [] : (await Codeverzameling.Lees(db, code.Gemeente!, ct)).Single(c => c.Code == code.Code).Versies!;
            foreach (var versie in code.Versies!)
            {
                var oud = bewaard.FirstOrDefault(v => v.Versie == versie.Versie);
                if (oud is not null && Codeopslag.Vergelijkbaar(oud) == Codeopslag.Vergelijkbaar(versie))
                {
                    continue;
                }

                if (oud is not null && herkomst[oud.Versie!] != Codeopslag.Bestand)
                {
                    logger.LogWarning("Version {Versie} of code {Code} of {Gemeente} was made or changed through the API; {File} says otherwise and is not followed", versie.Versie, code.Code, code.Gemeente, name);
                    continue;
                }

                await opslag.Versie(code.Gemeente!, code.Code!, versie, oud?.Stand, uitBestand: true, ct);
            }

            foreach (var weg in bewaard.Where(v => herkomst[v.Versie!] == Codeopslag.Bestand && code.Versies!.All(n => n.Versie != v.Versie)))
            {
                await opslag.Wis(code.Gemeente!, code.Code!, weg.Versie!, ct);
            }

            return await audit.Write(db, code.Gemeente!, "LaadGedragscode", new AuditNote(code.Code!, "inhoud"), "gelukt", ct);
        },
        ct);

    private IEnumerable<(string Name, byte[] Bytes, bool Shipped)> Bestanden()
    {
        var own = Path.Combine(configuration["Data:Map"] ?? "data", "gedragscodes");
        if (Directory.Exists(own))
        {
            foreach (var file in Directory.EnumerateFiles(own, "*.json").Order(StringComparer.Ordinal))
            {
                yield return (file, File.ReadAllBytes(file), false);
            }
        }

        foreach (var (name, bytes) in Bronbestand.Meegeleverd().Where(f => !Wetslaag.Is(f.Name)))
        {
            yield return (name, bytes, true);
        }
    }
}

/// <summary>The files that travel inside the assembly, by folder.</summary>
internal static class Bronbestand
{
    public static IEnumerable<(string Name, byte[] Bytes)> Meegeleverd(string map = "Codes")
    {
        var assembly = typeof(Bronbestand).Assembly;
        var begin = map + "/";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(begin, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (name[begin.Length..], bytes);
        }
    }
}

/// <summary>The rules of law, for every municipality.</summary>
internal sealed class Wetslaag(IReadOnlyList<Wetsregel> regels)
{
    public IReadOnlyList<Wetsregel> Regels { get; } = regels;

    /// <summary>True for a file of the law layer, among the codes that ship.</summary>
    public static bool Is(string bestand) => bestand.StartsWith("wet-", StringComparison.Ordinal);

    /// <exception cref="InvalidDataException">A file has faults; the message names file, place and fault of each.</exception>
    public static Wetslaag Laad()
    {
        var faults = new List<string>();
        var regels = new List<Wetsregel>();
        foreach (var (name, bytes) in Bronbestand.Meegeleverd().Where(f => Is(f.Name)))
        {
            regels.AddRange(Codekeuring.Wet(bytes, fout => faults.Add($"{name}: {fout.Name}: {fout.Reason}"))?.Regels ?? []);
        }

        return faults.Count == 0 ? new Wetslaag(regels) : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }
}
