using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>All versions of an entry with the reason of each: what the public could see stays to be seen.</summary>
internal static class BekijkVersies
{
    internal sealed record Query(string Gemeente, Register Register, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Versie<object>>>
    {
        public static Toegang Toegang => Toegang.Openbaar;

        public Toegang? Nauwer => Inzage.Nauwer(Register);
    }

    internal sealed record Versie<TWeergave>(
        [property: Description("Het nummer, vanaf 1.")] int Nummer,
        [property: Description("Wat er gebeurde.")] Gebeurtenis Gebeurtenis,
        [property: Description("Het tijdstip (UTC).")] DateTimeOffset VastgelegdOp,
        [property: Description("De reden van de rectificatie, of de grond van de intrekking.")] string? Reden,
        [property: Description("De toelichting; alleen voor de beheerder.")] string? Toelichting,
        [property: Description("De stap in het verloop; alleen bij een voortzetting.")] string? Stap,
        [property: Description("Wat er toen stond; ontbreekt als dat niet zichtbaar is.")] TWeergave? Gegevens)
        where TWeergave : class;

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(int Versie, Gebeurtenis Gebeurtenis, bool Openbaar, string Naam, string Gegevens, string? Reden, string? Toelichting, DateTimeOffset VastgelegdOp, string? Stap);

    internal sealed class Handler(RegistersDb db, Opgeslagen opgeslagen, Audit audit, Call call) : IRequestHandler<Query, Lijst<Versie<object>>>
    {
        public async Task<Lijst<Versie<object>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var register = request.Register;
            var gevonden = await opgeslagen.Vind(register, request.Gemeente, request.Id, cancellationToken);
            if (gevonden.Volledig)
            {
                await audit.Gelezen(db, request.Gemeente, nameof(BekijkVersies), request.Id.ToString(), cancellationToken);
            }

            var rijen = await db.Query<Rij>(
                """
                SELECT versie, gebeurtenis, openbaar, naam, gegevens, reden, toelichting, vastgelegd_op, stap
                FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id ORDER BY versie
                """,
                new { request.Gemeente, Register = register.Naam, request.Id },
                cancellationToken);
            var open = gevonden.Stand.Status == Status.Geldig;
            return request.Vraag.Deel(
                rijen.Select(r => new Versie<object>(
                    r.Versie,
                    r.Gebeurtenis,
                    r.VastgelegdOp,
                    gevonden.Volledig || r.Gebeurtenis == Gebeurtenis.Ingetrokken || (r.Openbaar && gevonden.Stand.Status != Status.Ingetrokken) ? r.Reden : null,
                    gevonden.Beheert ? r.Toelichting : null,
                    gevonden.Volledig || (open && r.Openbaar) ? r.Stap : null,
                    gevonden.Volledig || (open && r.Openbaar) ? register.Weergave(register.Lees(r.Gegevens), r.Naam, gevonden.Volledig) : null)),
                v => v.Nummer.ToString("D9"),
                call);
        }
    }
}
