using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Enters a file of entries, all or none. Every row is what a single registration takes, is judged as one and leaves what
/// one leaves. All rows are checked before the first is written, so that the writing holds others up no longer than it must.
/// </summary>
internal static class Importeer
{
    /// <summary>Rows of a file at most.</summary>
    public const int Grens = 200_000;

    /// <summary>Rows after which memory is cleared.</summary>
    private const int Opruimen = 5_000;

    internal sealed record Invoervraag(
        [Description("Alleen controleren: er wordt niets ingeschreven.")] bool? Proef = null,
        [Description("Ook als precies dit bestand al eens is ingevoerd.")] bool? Opnieuw = null);

    internal sealed record Command(string Gemeente, Register Register, Rijbestand Bestand, Invoervraag Vraag, Action<Importvoortgang> Voortgang) : ICreation<Importresultaat>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Leidinggevende);

        public string Handeling => $"{nameof(Importeer)} {Register.Naam}{(Proef ? " proef" : "")}";

        public bool Proef => Vraag.Proef == true;

        /// <summary>What the check counted.</summary>
        public Importtelling? Gekeurd { get; set; }
    }

    /// <summary>Checks the rows, outside the transaction.</summary>
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Importkeuring keuring) => RuleFor(c => c).CustomAsync((command, _, ct) => keuring.Keur(command, ct));
    }

    internal sealed class Handler(RegistersDb db, Rijkeuring rijen, Vastleggen vastleggen, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Importresultaat>
    {
        /// <summary>Rows between two words of progress.</summary>
        private const int Stap = 500;

        public async Task<Importresultaat> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, register) = (request.Gemeente, request.Register);
            await Eerder(request, cancellationToken);
            if (request.Proef)
            {
                call.Noteer(request.Bestand.Hash, $"rijen:{request.Gekeurd!.Rijen}");
                return request.Gekeurd.Als(request);
            }

            var telling = new Importtelling();
            var ids = new List<Guid>();
            await foreach (var rij in rijen.Vooruit(request, cancellationToken))
            {
                // Once more: what it was checked against may have changed, and earlier rows of the file count as well.
                var fouten = new List<Fout>();
                var oordeel = await rijen.Oordeel(request, rij, vooraf: false, fouten.Add, cancellationToken) ?? throw new OngeldigeInvoer(fouten);
                var stand = await vastleggen.SchrijfNieuw(register, gemeente, oordeel, cancellationToken);
                ids.Add(stand.Id);
                telling.Tel(stand.Openbaar, stand.Toets.Uitkomst);
                if (telling.Rijen % Stap == 0)
                {
                    request.Voortgang(new Importvoortgang(true, telling.Rijen, request.Bestand.Gelezen));
                }

                Ruim(telling.Rijen);
            }

            // Each entry leaves the row that it would leave by itself; last, since the chain is one for all.
            foreach (var id in ids)
            {
                call.Noteer(id.ToString(), Voorval.VeldenVanNieuw);
                await audit.Write(db, gemeente, Registreer.Naam(register), call.Note!, "gelukt", cancellationToken);
            }

            await db.Insert(
                """
                INSERT INTO registers.importbestand (gemeente, register, hash, ingevoerd_op, rijen, actor)
                VALUES (@Gemeente, @Register, @Hash, @Nu, @Rijen, @Actor)
                """,
                new { Gemeente = gemeente, Register = register.Naam, request.Bestand.Hash, Nu = clock.GetUtcNow(), telling.Rijen, Actor = await audit.Actor(db, gemeente, cancellationToken) },
                cancellationToken);
            call.Noteer(request.Bestand.Hash, $"rijen:{telling.Rijen}");
            return telling.Als(request);
        }

        /// <exception cref="Afgewezen">409 when this very file was entered before, and the caller does not say that they know.</exception>
        private async Task Eerder(Command request, CancellationToken ct)
        {
            var eerder = (await db.Page<DateTimeOffset>(
                "SELECT ingevoerd_op FROM registers.importbestand WHERE gemeente = @Gemeente AND register = @Register AND hash = @Hash ORDER BY ingevoerd_op DESC",
                1,
                new { request.Gemeente, Register = request.Register.Naam, request.Bestand.Hash },
                ct)).ToList();
            if (eerder is [var op, ..] && request.Vraag.Opnieuw != true)
            {
                throw new Afgewezen(Reden.Conflict, "bestandAlIngevoerd", $"Precies dit bestand is op {op:yyyy-MM-dd} om {op:HH:mm} uur (UTC) al ingevoerd. Met opnieuw=true wordt het nog eens ingeschreven.");
            }
        }
    }

    /// <summary>
    /// Lets go of what the rows before left in memory. It lived just long enough to pass for lasting, and the collector by itself
    /// lets some two hundred megabytes of it gather before it looks. It takes the place of collections that would come anyway.
    /// </summary>
    public static void Ruim(int rijen)
    {
        if (rijen % Opruimen == 0)
        {
            GC.Collect(1);
        }
    }

    /// <summary>Takes the body as rows; it is left unread where the request is refused whatever it holds.</summary>
    public static async Task<Importresultaat> Ontvang(HttpContext http, string gemeente, Register register, Call call, IMediator mediator, CancellationToken ct)
    {
        var vraag = Vraag.Lees<Invoervraag>(http);
        var mag = call.Fouten.Count == 0 && call.Aanroeper.Gemeente == gemeente && Command.Toegang.Rollen.Any(call.Aanroeper.Rollen.Contains);
        await using var bestand = mag ? await Rijbestand.Lees(http) : Rijbestand.Leeg();
        return await mediator.Send(new Command(gemeente, register, bestand, vraag, _ => { }), ct);
    }
}
