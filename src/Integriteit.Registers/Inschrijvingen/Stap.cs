using System.Text;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Who may change an entry in some way.</summary>
internal enum Recht
{
    /// <summary>Its own person, and who keeps it.</summary>
    PersoonOfBeheerder,

    /// <summary>Who keeps it, but not for an entry of their own.</summary>
    AndereBeheerder,
}

/// <summary>A step in the course of an entry that is neither a correction nor a withdrawal: an intention becomes a decision, a trip was made.</summary>
internal abstract class Stap
{
    /// <summary>A noun, kebab-case: the last part of its path.</summary>
    public abstract string Naam { get; }

    public abstract Recht Recht { get; }

    /// <summary>The field of the entry that the step fills; faults in it are faults of what was sent.</summary>
    public abstract string Veld { get; }

    /// <summary>The entry with the step taken.</summary>
    /// <exception cref="Kern.Afgewezen">409: the entry is not where this step begins.</exception>
    /// <exception cref="Kern.OngeldigeInvoer">What was sent does not fit the entry.</exception>
    public abstract IGegevens Zet(IGegevens gegevens, object invoer, DateOnly vandaag);

    public abstract void Map<TWeergave>(IEndpointRouteBuilder api, Register register, string enkel, string titel, Func<Inschrijving<TWeergave>> voorbeeld)
        where TWeergave : class;

    /// <summary>The step that tells the council. // 003-47</summary>
    public static Stap Raad<TGegevens>(Func<TGegevens, Raadsinformatie, TGegevens> zet)
        where TGegevens : class, IGegevens, IVoorDeRaad => new Stap<TGegevens, Raadsinformatie>(
            "raadsinformatie",
            "Legt vast dat de raad is geïnformeerd over {0}.",
            "Wanneer en hoe. Een tweede keer vervangt de eerste; die blijft te zien bij de versies.",
            "raadGeinformeerd",
            Recht.PersoonOfBeheerder,
            new Raadsinformatie(new DateOnly(2024, 5, 14), "Raadsbrief", "2024-118"),
            (gegevens, invoer, _) => zet(gegevens, invoer));

    /// <summary>The step that records the talk beforehand. // 000-21, 002-10, 003-22</summary>
    public static Stap Overleg<TGegevens>(Func<TGegevens, Vooroverleg, TGegevens> zet)
        where TGegevens : class, IGegevens, IVoorafBesproken => new Stap<TGegevens, Vooroverleg>(
            "vooroverleg",
            "Legt vast met wie {0} vooraf is besproken.",
            "Met wie, wanneer en wat eruit kwam. Een tweede keer vervangt de eerste; die blijft te zien bij de versies.",
            "vooroverleg",
            Recht.PersoonOfBeheerder,
            new Vooroverleg(Contracts.Gedragscode.Functie.College, new DateOnly(2024, 4, 23), Overleguitkomst.Akkoord, "Het werkbezoek past bij de portefeuille.", "B&W 2024-17"),
            (gegevens, invoer, _) => zet(gegevens, invoer));

    /// <summary>The step that records the view of a third party and the decision on their name. // Woo 3.1(3)</summary>
    public static Stap Derde<TGegevens>(Func<TGegevens, Zienswijze, TGegevens> zet)
        where TGegevens : class, IGegevens, IMetZienswijze => new Stap<TGegevens, Zienswijze>(
            "zienswijze",
            "Legt de zienswijze van een derde bij {0} vast.",
            "Van een natuurlijk persoon wordt de naam pas openbaar na een zienswijze en een besluit; tot dan staat de inschrijving er zonder naam. Zonder strekking en besluit legt u vast dat de zienswijze is gevraagd.",
            "zienswijze",
            Recht.AndereBeheerder,
            new Zienswijze(new DateOnly(2024, 5, 2), new DateOnly(2024, 5, 16), Zienswijzestrekking.GeenBezwaar, Naambesluit.NaamOpenbaar, null),
            (gegevens, invoer, _) => gegevens.NoemtPersoon
                ? zet(gegevens, invoer)
                : throw new Kern.Afgewezen(Kern.Reden.Conflict, "geenNatuurlijkPersoon", "Deze inschrijving noemt geen natuurlijk persoon; een zienswijze is niet nodig."));
}

/// <summary>A step by the types of the entry and of what is sent.</summary>
/// <param name="naam">A noun, kebab-case.</param>
/// <param name="titel">What it does, with {0} for one entry.</param>
/// <param name="toelichting">What a caller must know.</param>
/// <param name="veld">The field of the entry that it fills.</param>
/// <param name="recht">Who may.</param>
/// <param name="voorbeeld">What could be sent.</param>
/// <param name="zet">Takes the step; the day is today.</param>
internal sealed class Stap<TGegevens, TStap>(
    string naam, string titel, string toelichting, string veld, Recht recht, TStap voorbeeld, Func<TGegevens, TStap, DateOnly, TGegevens> zet) : Stap
    where TGegevens : class, IGegevens
    where TStap : class
{
    public override string Naam => naam;

    public override Recht Recht => recht;

    public override string Veld => veld;

    public override IGegevens Zet(IGegevens gegevens, object invoer, DateOnly vandaag) => zet((TGegevens)gegevens, (TStap)invoer, vandaag);

    public override void Map<TWeergave>(IEndpointRouteBuilder api, Register register, string enkel, string titelVan, Func<Inschrijving<TWeergave>> getoond) => api
        .MapPost($"/gemeenten/{{gemeente}}/registers/{register.Naam}/{{id:guid}}/{naam}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new ZetVoort.Command(gemeente, register, this, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<TStap>(http)), ct);
            await Answer.Bytes(http, Encoding.UTF8.GetBytes(gedaan.Json), IfMatch.Tag(gedaan.Versie, Weergaven.Volledig), isPublic: false, 200);
        })
        .MetToken().NeemtVersie()
        .Operatie($"{nameof(ZetVoort)}{Paden.Pascal(naam)}{enkel}", "Registers", string.Format(System.Globalization.CultureInfo.InvariantCulture, titel, titelVan), toelichting)
        .Neemt(voorbeeld)
        .Geeft(200, "Vastgelegd.", getoond, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
