using Integriteit.Contracts.Registers;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Kern;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>The paths that every register has; a register gives its types, its name in a sentence and an example.</summary>
internal static class Paden
{
    private const string Groep = "Registers";

    /// <param name="api">The API.</param>
    /// <param name="register">The register.</param>
    /// <param name="enkel">One entry, PascalCase, as in the names of its operations: <c>Geschenk</c>.</param>
    /// <param name="titel">One entry in a sentence: <c>een geschenk</c>.</param>
    /// <param name="invoer">An example of an entry as it is sent.</param>
    /// <param name="rectificatie">An example of a correction as it is sent.</param>
    /// <param name="voorbeeld">An example of an entry as it is shown.</param>
    public static void MapRegister<TInvoer, TRectificatie, TWeergave>(this IEndpointRouteBuilder api, Register register, string enkel, string titel, TInvoer invoer, Func<TRectificatie> rectificatie, Func<Inschrijving<TWeergave>> voorbeeld)
        where TInvoer : class, IGegevens
        where TRectificatie : class, TInvoer, IRectificatie
        where TWeergave : class
    {
        var lijst = $"/gemeenten/{{gemeente}}/registers/{register.Naam}";
        var een = lijst + "/{id:guid}";

        api.MapPost(lijst, async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            {
                Vraag.Geen(http);
                var gedaan = await mediator.Send(new Registreer.Command(gemeente, register, await Kern.Web.Invoer.Lees<TInvoer>(http)), ct);
                http.Response.Headers.Location = $"{http.Request.Path}/{gedaan.Id}";
                await Een(http, gedaan, 201);
            })
            .MetToken().NeemtSleutel()
            .Operatie($"{nameof(Registreer)}{enkel}", Groep, $"Schrijft {titel} in.", $"{(register.Soort is null ? "Door de persoon zelf of door de beheerder van het register." : "Door de persoon zelf of door de beheerder van het register. De inschrijving wordt getoetst aan de regels van haar dag; wat die openbaar maken is dat meteen. Wat de regels verbieden wordt geweigerd met de bepaling erbij; wie afwijkt van een aanbeveling, of kiest waar de regels zwijgen, geeft een motivering.")}")
            .Neemt(invoer)
            .Geeft(201, "Ingeschreven.", voorbeeld, "ETag", "Location")
            .Weigert(400, 401, 403, 404, 409, 413, 415);

        api.MapPost(lijst + "/import", async (HttpContext http, string gemeente, Call call, IMediator mediator, CancellationToken ct) =>
                await Answer.Json(http, await Importeer.Ontvang(http, gemeente, register, call, mediator, ct)))
            .MetToken().NeemtSleutel().NeemtTot(Rijbestand.Grens)
            .Operatie($"{nameof(Importeer)}{Pascal(register.Naam)}", Groep, $"Voert een bestand in het register {register.Naam} in.", $"Door wie het register beheert. Het bestand is CSV met een kopregel (kolommen heten als de velden, zoals gever.naam en betalers[0].naam; komma of puntkomma) of NDJSON (een inschrijving per regel), hoogstens {Rijbestand.Grens / 1024 / 1024} MB en {Importeer.Grens} rijen. Elke rij is wat inschrijven vraagt en wordt zo getoetst. Alle rijen worden eerst gecontroleerd; is er één fout, dan wordt niets ingeschreven en staan de fouten per rij en kolom bij invalidParams (hoogstens 1000). Het antwoord komt als alles klaar is: reken op enkele tienden van een milliseconde per rij en wacht zonder tijdslimiet. Viel de verbinding weg, herhaal dan met dezelfde Idempotency-Key. Met proef=true wordt alleen gecontroleerd.")
            .Vraagt<Importeer.Invoervraag>()
            .NeemtRijen(invoer)
            .Geeft(200, "Ingevoerd, of bij een proef: in orde bevonden.", new Importresultaat(register.Naam, false, 2, register.Besloten ? 0 : 2, new Dictionary<string, int> { ["toegestaan"] = 2 }, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
            .Weigert(400, 401, 403, 404, 409, 413, 415);

        api.MapGet(lijst, (HttpContext http, string gemeente) => Zoek.Antwoord(http, register, gemeente))
            .Zichtbaar(register)
            .Operatie($"{nameof(Zoek)}{Pascal(register.Naam)}", Groep, $"Zoekt in het register {register.Naam}.", register.Besloten
                ? "De nieuwste dag eerst. Niets hierin is openbaar: u ziet wat van u is of wat u beheert. Als text/csv de hele gefilterde lijst."
                : "De nieuwste dag eerst. Zonder token het openbare deel; met een token ook wat alleen voor u of voor u als beheerder zichtbaar is. Als text/csv de hele gefilterde lijst.")
            .Vraagt<Zoekvraag>(Zoekvraag.Zonder(register))
            .GeeftLijst("Een pagina van het register.", () => new Lijst<Inschrijving<TWeergave>>([voorbeeld() with { Toets = null }]))
            .Weigert(register.Besloten ? [400, 401, 403, 404] : [400, 404]);

        api.MapGet(een, async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            {
                var vraag = register.Besloten ? new Bekijk.Peilvraag() : Vraag.Lees<Bekijk.Peilvraag>(http);
                if (register.Besloten)
                {
                    Vraag.Geen(http);
                }

                var antwoord = await mediator.Send(new Bekijk.Query(gemeente, register, id, vraag), ct);
                await Answer.Bytes(http, System.Text.Encoding.UTF8.GetBytes(antwoord.Json), IfMatch.Tag(antwoord.Versie, antwoord.Volledig ? Weergaven.Volledig : Weergaven.Openbaar), isPublic: !antwoord.Volledig);
            })
            .Zichtbaar(register)
            .Operatie($"{nameof(Bekijk)}{enkel}", Groep, $"Geeft {titel}.", register.Besloten
                ? "Alleen voor de persoon zelf en de beheerder. Voor anderen bestaat de inschrijving niet."
                : $"Het openbare deel voor iedereen; alles voor {(register.MetLezers ? "de persoon zelf, de beheerder en wie de inschrijving als lezer noemt" : "de persoon zelf en de beheerder")}. Wat niet openbaar is bestaat voor anderen niet. Met een peildatum wat iedereen toen zag.")
            .Vraagt<Bekijk.Peilvraag>(register.Besloten ? ["peildatum"] : [])
            .Geeft(200, "De inschrijving.", voorbeeld, "ETag")
            .Weigert(register.Besloten ? [400, 401, 403, 404] : [400, 404]);

        api.MapGet(een + "/versies", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new BekijkVersies.Query(gemeente, register, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: http.User.Identity?.IsAuthenticated != true))
            .Zichtbaar(register)
            .Operatie($"{nameof(BekijkVersies)}{enkel}", Groep, $"Geeft alle versies van {titel}.", "Elke versie met wat er gebeurde en waarom; een rectificatie wist niets uit.")
            .Vraagt<Lijstvraag>()
            .Geeft(200, "De versies, de oudste eerst.", () => new Lijst<BekijkVersies.Versie<TWeergave>>([new BekijkVersies.Versie<TWeergave>(2, Gebeurtenis.Gerectificeerd, voorbeeld().IngeschrevenOp, "De waarde was verkeerd geschat.", null, null, voorbeeld().Gegevens)]), "ETag", "Link")
            .Weigert(register.Besloten ? [400, 401, 403, 404] : [400, 404]);

        api.MapPut(een, async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            {
                Vraag.Geen(http);
                await Een(http, await mediator.Send(new Rectificeer.Command(gemeente, register, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<TRectificatie>(http)), ct), 200);
            })
            .MetToken().NeemtVersie()
            .Operatie($"{nameof(Rectificeer)}{enkel}", Groep, $"Rectificeert {titel}.", "Met de hele inschrijving en een reden. De vorige versie blijft te zien; de toets wordt opnieuw gedaan naar de regels van de dag van de inschrijving.")
            .Neemt(rectificatie)
            .Geeft(200, "Gerectificeerd.", () => voorbeeld() with { Versie = 2 }, "ETag")
            .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

        api.MapPost(een + "/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            {
                Vraag.Geen(http);
                await Een(http, await mediator.Send(new TrekIn.Command(gemeente, register, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<TrekIn.Invoer>(http)), ct), 200);
            })
            .MetToken().NeemtVersie(vereist: false)
            .Operatie($"{nameof(TrekIn)}{enkel}", Groep, $"Trekt {titel} in.", "Door de beheerder. De inschrijving blijft als grafsteen zichtbaar met haar grond; de inhoud niet. If-Match mag, en wordt dan gecontroleerd.")
            .Neemt(new TrekIn.Invoer(Intrekkingsgrond.DubbeleInschrijving, "Stond er al onder 1 mei."))
            .Geeft(200, "Ingetrokken.", () => voorbeeld() with { Status = Status.Ingetrokken, Intrekking = new Intrekking(Intrekkingsgrond.DubbeleInschrijving, voorbeeld().IngeschrevenOp) }, "ETag")
            .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
    }

    /// <summary>A register with a public part is open to everyone; another takes a token for every read.</summary>
    private static RouteHandlerBuilder Zichtbaar(this RouteHandlerBuilder endpoint, Register register) => register.Besloten ? endpoint.MetToken() : endpoint.Openbaar();

    /// <summary>A kebab-case name as part of the name of an operation.</summary>
    public static string Pascal(string naam) => string.Concat(naam.Split('-').Select(deel => char.ToUpperInvariant(deel[0]) + deel[1..]));

    private static Task Een(HttpContext http, Registreer.Resultaat gedaan, int status) =>
        Answer.Bytes(http, System.Text.Encoding.UTF8.GetBytes(gedaan.Json), IfMatch.Tag(gedaan.Versie, Weergaven.Volledig), isPublic: false, status);
}
