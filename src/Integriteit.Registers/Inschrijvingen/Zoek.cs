using System.Runtime.CompilerServices;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Lists a register, newest day first. Every filter is a word in <c>registers.trefwoord</c>, which stands in the order
/// of the list: a page costs a seek and its own rows, whatever the size of the register. The few entries that are so new
/// that their words are not there yet are looked through.
/// </summary>
internal static class Zoek
{
    /// <summary>Words to search for at once.</summary>
    private const int Zoekwoorden = 4;

    /// <summary>Rows of an export that are in memory at once.</summary>
    private const int Stuk = 500;

    internal sealed record Query(string Gemeente, Register Register, Zoekvraag Vraag) : IQuery<Pagina>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        public Toegang? Nauwer => Inzage.Nauwer(Register);
    }

    /// <summary>A page: the JSON of each entry, and the key after which the next page begins.</summary>
    internal sealed record Pagina(IReadOnlyList<(long Sleutel, ReadOnlyMemory<byte> Weergave)> Rijen, long? Volgende);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(q => q.Vraag.Peildatum).LessThanOrEqualTo(_ => clock.Vandaag())
                .WithErrorCode("inToekomst").WithMessage("'peildatum' ligt in de toekomst.");
            RuleFor(q => q.Vraag.Fase).Must((q, fase) => fase is null || q.Register.Fasen.Contains(fase))
                .WithErrorCode("onbekendeWaarde").WithMessage(q => $"'fase' is een van: {string.Join(", ", q.Register.Fasen)}.");
            RuleFor(q => q.Vraag.Wederpartij).Must(wederpartij => wederpartij is null || Registers.Woorden.Van(wederpartij).Any())
                .WithErrorCode("ongeldig").WithMessage("'wederpartij' bevat geen letters of cijfers.");
            RuleFor(q => q.Vraag.DatumTot).GreaterThanOrEqualTo(q => q.Vraag.DatumVanaf).When(q => q.Vraag.DatumVanaf is not null)
                .WithErrorCode("volgorde").WithMessage("'datumTot' ligt voor 'datumVanaf'.");
            RuleFor(q => q.Vraag.Zoek).Must(zoek => Registers.Woorden.Van(zoek).Count() <= Zoekwoorden)
                .WithErrorCode("teVeel").WithMessage($"'zoek' mag hoogstens {Zoekwoorden} woorden hebben.");
            RuleFor(q => q.Vraag.Zoek).Must(zoek => zoek is null || Registers.Woorden.Van(zoek).Any())
                .WithErrorCode("ongeldig").WithMessage("'zoek' bevat geen letters of cijfers.");
            RuleFor(q => q.Vraag.Gever).Must(gever => gever is null || Registers.Woorden.Van(gever).Any())
                .WithErrorCode("ongeldig").WithMessage("'gever' bevat geen letters of cijfers.");
            RuleFor(q => q.Vraag.VoorMij).Must((q, voorMij) => voorMij != true || q.Vraag.Peildatum is null)
                .WithErrorCode("nietSamen").WithMessage("'voorMij' en 'peildatum' gaan niet samen: een peildatum toont wat iedereen zag.");
            RuleFor(q => q.Vraag.Cursor).Custom((cursor, context) => Cursor.Read(cursor, context.Meld));
        }
    }

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit) : IRequestHandler<Query, Pagina>
    {
        public async Task<Pagina> Handle(Query request, CancellationToken cancellationToken)
        {
            var kringen = await Kringen(inzage, request, cancellationToken);
            if (kringen.Any(k => k != Kring.Openbaar))
            {
                await audit.Gelezen(db, request.Gemeente, nameof(Zoek), request.Register.Naam, cancellationToken);
            }

            return await Lezen(db, request, kringen, request.Vraag.Limit, Cursor.Read(request.Vraag.Cursor, _ => { }) ?? Sleutels.Einde, cancellationToken);
        }
    }

    /// <summary>The parts that this caller may list; the view of a day is that of the public, whoever asks.</summary>
    private static async Task<IReadOnlyList<Kring>> Kringen(Inzage inzage, Query query, CancellationToken ct) =>
        query.Vraag.Peildatum is null ? await inzage.Kringen(query.Register, query.Gemeente, query.Vraag.VoorMij == true, ct) : [Kring.Openbaar];

    /// <summary>The number that changes with every change that the public can see, with what built this answer.</summary>
    internal static async Task<string> Stand(RegistersDb db, string gemeente, string register, CancellationToken ct) =>
        $"{Bouw}-{await db.Single<long>("SELECT stand FROM registers.stand WHERE gemeente = @Gemeente AND register = @Register AND kring = @Kring", new { Gemeente = gemeente, Register = register, Kring = Kring.Openbaar.Naam }, ct)}";

    /// <summary>The public page, from memory when the register did not change; anything else through the mediator.</summary>
    internal static async Task Antwoord(HttpContext http, Register register, string gemeente)
    {
        var services = http.RequestServices;
        var call = services.GetRequiredService<Call>();
        if (Accept.IsCsv(http))
        {
            await Uitvoer(http, register, gemeente);
            return;
        }

        var ct = http.RequestAborted;
        async Task<PublicReads.Page> Maak()
        {
            var pagina = await services.GetRequiredService<IMediator>().Send(new Query(gemeente, register, Vraag.Lees<Zoekvraag>(http, Zoekvraag.Zonder(register))), ct);
            return new PublicReads.Page(Body(pagina), pagina.Volgende is { } key ? Cursor.Link(http, Cursor.Of(key)) : null);
        }

        if (call.Aanroeper.Gemeente != gemeente && !register.Besloten)
        {
            services.GetRequiredService<Gemeenten>().Vereis(gemeente);
            var db = services.GetRequiredService<RegistersDb>();
            await services.GetRequiredService<PublicReads>().Send(http, db.Schema, () => Stand(db, gemeente, register.Naam, ct), Maak);
            return;
        }

        var page = await Maak();
        if (page.Next is not null)
        {
            http.Response.Headers.Link = page.Next;
        }

        await Answer.Bytes(http, page.Body, Answer.Tag(page.Body), isPublic: false);
    }

    private static string Bouw { get; } = typeof(Zoek).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>The whole filtered list as CSV, streamed in pieces that all see the same moment.</summary>
    private static async Task Uitvoer(HttpContext http, Register register, string gemeente)
    {
        var services = http.RequestServices;
        var (ct, db) = (http.RequestAborted, services.GetRequiredService<RegistersDb>());
        // The first page is asked for as any page, so that every fault and right is judged before a byte is sent.
        var query = new Query(gemeente, register, Vraag.Lees<Zoekvraag>(http, Zoekvraag.Zonder(register)));
        await services.GetRequiredService<IMediator>().Send(query with { Vraag = query.Vraag with { Limit = 1 } }, ct);
        var kringen = await Kringen(services.GetRequiredService<Inzage>(), query, ct);
        var isPublic = kringen.All(k => k == Kring.Openbaar);
        await db.InSnapshot(
            async () =>
            {
                // What a token shows also hangs on offices, which the count of the register does not follow: no tag then.
                var tag = isPublic ? $"\"{await Stand(db, gemeente, register.Naam, ct)}-csv\"" : null;
                if (!Answer.Headers(http, tag, isPublic))
                {
                    var kolommen = new Kolommen(register.Paden);
                    await Csv.Send(http, register.Kolommen, Stukken(db, query, kringen, ct), (csv, rij) => kolommen.Schrijf(rij.Weergave.Span, csv.WriteField));
                }
            },
            ct);
    }

    private static async IAsyncEnumerable<IReadOnlyList<(long, ReadOnlyMemory<byte> Weergave)>> Stukken(RegistersDb db, Query query, IReadOnlyList<Kring> kringen, [EnumeratorCancellation] CancellationToken ct)
    {
        long? next = Cursor.Read(query.Vraag.Cursor, _ => { }) ?? Sleutels.Einde;
        while (next is { } before)
        {
            var pagina = await Lezen(db, query, kringen, Stuk, before, ct);
            next = pagina.Volgende;
            yield return pagina.Rijen;
        }
    }

    private static byte[] Body(Pagina pagina)
    {
        var begin = "{\"items\":["u8;
        var einde = "]}"u8;
        var body = GC.AllocateUninitializedArray<byte>(begin.Length + pagina.Rijen.Sum(r => r.Weergave.Length) + Math.Max(0, pagina.Rijen.Count - 1) + einde.Length);
        begin.CopyTo(body);
        var at = begin.Length;
        foreach (var (_, weergave) in pagina.Rijen)
        {
            if (at > begin.Length)
            {
                body[at++] = (byte)',';
            }

            weergave.Span.CopyTo(body.AsSpan(at));
            at += weergave.Length;
        }

        einde.CopyTo(body.AsSpan(at));
        return body;
    }

    /// <summary>One page over the circles that a caller sees: each is read in order, and the first rows of all are the page.</summary>
    internal static async Task<Pagina> Lezen(RegistersDb db, Query query, IReadOnlyList<Kring> kringen, int limit, long voor, CancellationToken ct)
    {
        var vraag = query.Vraag;
        var tot = vraag.DatumTot is { } dag ? Math.Min(voor, Sleutels.TotEnMet(dag)) : voor;
        if (vraag.Peildatum is { } peildatum)
        {
            return await Verleden.Lezen(db, query, limit, tot, peildatum, ct);
        }

        var words = vraag.Woorden();
        var rijen = new List<(long Sleutel, ReadOnlyMemory<byte> Weergave)>();
        foreach (var kring in kringen)
        {
            if (kring.Persoon is { } ander && vraag.Persoon is { } gevraagd && ander != gevraagd)
            {
                continue;
            }

            var eerst = kring.Persoon is { } persoon ? $"p:{persoon:N}" : kring.Woord;
            IReadOnlyList<string> alle = eerst is null ? words : [.. words.Prepend(eerst).Distinct()];
            rijen.AddRange(await db.PageOfJson(alle.Count == 0 ? Alles : MetWoorden, limit + 1, Argumenten(query, kring.Naam, tot, alle), ct));
            if (words.Count > 0 && kring.Woord is null && kring != Kring.Openbaar)
            {
                // Who keeps an entry, or whose it is, also finds it by a name that the public does not see.
                rijen.AddRange(await db.PageOfJson(MetWoorden, limit + 1, Argumenten(query, Kring.Openbaar.Naam, tot, alle, woordkring: Register.Naamkring(kring.Naam)), ct));
            }
        }

        return Knip(rijen, limit, gesorteerd: kringen.Count == 1);
    }

    /// <summary>The parameters of a page; words that are not asked for are null.</summary>
    internal static object Argumenten(Query query, string kring, long voor, IReadOnlyList<string> woorden, DateTimeOffset? op = null, string? woordkring = null) => woorden.Count > 13 ? throw new InvalidOperationException("There are more filters than the query knows.") : new
    {
        query.Gemeente,
        Register = query.Register.Naam,
        Kring = kring,
        Woordkring = woordkring ?? kring,
        Voor = voor,
        Vanaf = query.Vraag.DatumVanaf is { } eerste ? Sleutels.Vanaf(eerste) : 0,
        Op = op,
        Woord = woorden.ElementAtOrDefault(0),
        Woord1 = woorden.ElementAtOrDefault(1),
        Woord2 = woorden.ElementAtOrDefault(2),
        Woord3 = woorden.ElementAtOrDefault(3),
        Woord4 = woorden.ElementAtOrDefault(4),
        Woord5 = woorden.ElementAtOrDefault(5),
        Woord6 = woorden.ElementAtOrDefault(6),
        Woord7 = woorden.ElementAtOrDefault(7),
        Woord8 = woorden.ElementAtOrDefault(8),
        Woord9 = woorden.ElementAtOrDefault(9),
        Woord10 = woorden.ElementAtOrDefault(10),
        Woord11 = woorden.ElementAtOrDefault(11),
        Woord12 = woorden.ElementAtOrDefault(12),
    };

    /// <summary>The first rows of all that were read, and where the next page begins.</summary>
    internal static Pagina Knip(List<(long Sleutel, ReadOnlyMemory<byte> Weergave)> rijen, int limit, bool gesorteerd)
    {
        if (!gesorteerd)
        {
            // One key is one entry, also when more than one part shows it.
            rijen = [.. rijen.OrderByDescending(r => r.Sleutel).DistinctBy(r => r.Sleutel)];
        }

        return rijen.Count <= limit ? new Pagina(rijen, null) : new Pagina(rijen[..limit], rijen[limit - 1].Sleutel);
    }

    private const string Alles = """
        SELECT i.sleutel, i.weergave
        FROM registers.inschrijving i
        WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.kring = @Kring AND i.sleutel < @Voor AND i.sleutel >= @Vanaf
        ORDER BY i.sleutel DESC
        """;

    // CROSS JOIN: the word leads, the entry follows; SQLite keeps that order.
    private const string MetWoorden = """
        SELECT t.sleutel AS sleutel, i.weergave
        FROM registers.trefwoord t CROSS JOIN registers.inschrijving i
        WHERE t.gemeente = @Gemeente AND t.register = @Register AND t.kring = @Woordkring AND t.woord = @Woord AND t.sleutel < @Voor AND t.sleutel >= @Vanaf
          AND i.gemeente = t.gemeente AND i.register = t.register AND i.kring = @Kring AND i.sleutel = t.sleutel
          AND (@Woord1 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord1 AND w.sleutel = t.sleutel))
          AND (@Woord2 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord2 AND w.sleutel = t.sleutel))
          AND (@Woord3 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord3 AND w.sleutel = t.sleutel))
          AND (@Woord4 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord4 AND w.sleutel = t.sleutel))
          AND (@Woord5 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord5 AND w.sleutel = t.sleutel))
          AND (@Woord6 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord6 AND w.sleutel = t.sleutel))
          AND (@Woord7 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord7 AND w.sleutel = t.sleutel))
          AND (@Woord8 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord8 AND w.sleutel = t.sleutel))
          AND (@Woord9 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord9 AND w.sleutel = t.sleutel))
          AND (@Woord10 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord10 AND w.sleutel = t.sleutel))
          AND (@Woord11 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord11 AND w.sleutel = t.sleutel))
          AND (@Woord12 IS NULL OR EXISTS (SELECT 1 FROM registers.trefwoord w WHERE w.gemeente = t.gemeente AND w.register = t.register AND w.kring = t.kring AND w.woord = @Woord12 AND w.sleutel = t.sleutel))
        UNION ALL
        SELECT v.sleutel AS sleutel, i.weergave
        FROM registers.vers_trefwoord v CROSS JOIN registers.inschrijving i
        WHERE v.gemeente = @Gemeente AND v.register = @Register AND v.kring = @Woordkring AND v.sleutel < @Voor AND v.sleutel >= @Vanaf
          AND i.gemeente = v.gemeente AND i.register = v.register AND i.kring = @Kring AND i.sleutel = v.sleutel
          AND v.woorden LIKE CONCAT('% ', @Woord, ' %')
          AND (@Woord1 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord1, ' %'))
          AND (@Woord2 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord2, ' %'))
          AND (@Woord3 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord3, ' %'))
          AND (@Woord4 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord4, ' %'))
          AND (@Woord5 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord5, ' %'))
          AND (@Woord6 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord6, ' %'))
          AND (@Woord7 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord7, ' %'))
          AND (@Woord8 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord8, ' %'))
          AND (@Woord9 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord9, ' %'))
          AND (@Woord10 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord10, ' %'))
          AND (@Woord11 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord11, ' %'))
          AND (@Woord12 IS NULL OR v.woorden LIKE CONCAT('% ', @Woord12, ' %'))
        ORDER BY sleutel DESC
        """;
}
