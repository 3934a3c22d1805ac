using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Integriteit.Kern.Web;

/// <summary>What the contract says of an operation; the OpenAPI document is built from these and nothing else.</summary>
/// <param name="Id">The operationId: the name of the slice.</param>
/// <param name="Groep">The tag under which it stands.</param>
/// <param name="Samenvatting">One line in Dutch.</param>
/// <param name="Beschrijving">What a caller must know, in Dutch.</param>
public sealed record Operatie(string Id, string Groep, string Samenvatting, string Beschrijving);

/// <summary>The record that the query string is read into.</summary>
public sealed record Vraagt(Type Type)
{
    /// <summary>Parameters of the record that this operation does not have.</summary>
    public IReadOnlyList<string> Zonder { get; init; } = [];
}

/// <summary>The body that is read, with an example; examples are made when the contract is.</summary>
public sealed record Neemt(Type Type, Func<object> Voorbeeld)
{
    /// <summary>The media type of the body.</summary>
    public string Mediatype { get; init; } = Geeft.Json;
}

/// <summary>The body is a file of rows; each is of this type, with an example.</summary>
public sealed record NeemtRijen(Type Type, object Voorbeeld);

/// <summary>The body is a file as it is, in one of these media types; the slice reads it itself.</summary>
public sealed record NeemtBestand(IReadOnlyList<string> Mediatypes);

/// <summary>A successful answer: its status, its body in each media type, and the headers worth naming.</summary>
public sealed record Geeft(int Status, string Omschrijving, Type? Type, Func<object>? Voorbeeld)
{
    /// <summary>The media types in which the answer can be had; the first is the default.</summary>
    public IReadOnlyList<string> Mediatypes { get; init; } = Type is null ? [] : [Json];

    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>True when the answer is a file as it is, and no text.</summary>
    public bool Bestand { get; init; }

    public const string Json = "application/json";
    public const string Csv = "text/csv";

    /// <summary>Server-sent events, for an answer that comes bit by bit.</summary>
    public const string EventStream = "text/event-stream";
}

/// <summary>The problem statuses that an operation can answer, besides those that every operation can.</summary>
public sealed record Weigert(IReadOnlyList<int> Statussen);

/// <summary>Marks what needs no token: open to every origin, and it never touches unpublished data without one.</summary>
public sealed record OpenbaarPad;

/// <summary>Marks an operation that asks for a secret of its own in a header, in place of a token.</summary>
public sealed record EigenSleutel(string Header);

/// <summary>Marks an operation that takes an <c>Idempotency-Key</c>.</summary>
public sealed record NeemtSleutel;

/// <summary>Marks an operation that takes a header of its own, and whether it must be there.</summary>
public sealed record NeemtKop(string Naam, bool Vereist, string Uitleg, string Voorbeeld);

/// <summary>Marks an operation that takes <c>If-Match</c>, and whether it must be there.</summary>
public sealed record NeemtVersie(bool Vereist);

/// <summary>Marks an operation that takes a larger body than others, in bytes.</summary>
public sealed record NeemtTot(int Bytes) : IRequestSizeLimitMetadata
{
    /// <summary>With room for the reader to see that it is too large, and to say so.</summary>
    public long? MaxRequestBodySize => Bytes + 1024;
}

/// <summary>One line an aspect, so that a slice's endpoint reads like its contract.</summary>
public static class OperatieExtensions
{
    /// <summary>The CORS policy of public paths.</summary>
    public const string OpenbaarCors = "openbaar";

    public static RouteHandlerBuilder Operatie(this RouteHandlerBuilder endpoint, string id, string groep, string samenvatting, string beschrijving) =>
        endpoint.WithMetadata(new Operatie(id, groep, samenvatting, beschrijving)).WithName(id);

    public static RouteHandlerBuilder Vraagt<T>(this RouteHandlerBuilder endpoint, params string[] zonder) => endpoint.WithMetadata(new Vraagt(typeof(T)) { Zonder = zonder });

    public static RouteHandlerBuilder Neemt<T>(this RouteHandlerBuilder endpoint, T voorbeeld)
        where T : class => endpoint.Neemt(() => voorbeeld);

    /// <summary>As above, for an example that takes time to make.</summary>
    public static RouteHandlerBuilder Neemt<T>(this RouteHandlerBuilder endpoint, Func<T> voorbeeld)
        where T : class => endpoint.WithMetadata(new Neemt(typeof(T), voorbeeld));

    public static RouteHandlerBuilder NeemtRijen<T>(this RouteHandlerBuilder endpoint, T voorbeeld)
        where T : class => endpoint.WithMetadata(new NeemtRijen(typeof(T), voorbeeld));

    /// <summary>A body in CSV with a header row; the slice reads it itself.</summary>
    public static RouteHandlerBuilder NeemtCsv(this RouteHandlerBuilder endpoint, string voorbeeld) => endpoint.WithMetadata(new Neemt(typeof(string), () => voorbeeld) { Mediatype = Web.Geeft.Csv });

    /// <summary>A body that is a file of one of these media types.</summary>
    public static RouteHandlerBuilder NeemtBestand(this RouteHandlerBuilder endpoint, IReadOnlyList<string> mediatypes) => endpoint.WithMetadata(new NeemtBestand(mediatypes));

    /// <summary>An answer that is a file, to be kept under its own name and not to be shown by a browser.</summary>
    public static RouteHandlerBuilder GeeftBestand(this RouteHandlerBuilder endpoint, string omschrijving, IReadOnlyList<string> mediatypes) =>
        endpoint.WithMetadata(new Geeft(200, omschrijving, null, null) { Mediatypes = mediatypes, Headers = ["Content-Disposition"], Bestand = true });

    public static RouteHandlerBuilder Geeft<T>(this RouteHandlerBuilder endpoint, int status, string omschrijving, T voorbeeld, params string[] headers)
        where T : class => endpoint.Geeft(status, omschrijving, () => voorbeeld, headers);

    /// <summary>As above, for an example that takes time to make.</summary>
    public static RouteHandlerBuilder Geeft<T>(this RouteHandlerBuilder endpoint, int status, string omschrijving, Func<T> voorbeeld, params string[] headers)
        where T : class => endpoint.WithMetadata(new Geeft(status, omschrijving, typeof(T), voorbeeld) { Headers = headers });

    /// <summary>A list that can also be had as CSV.</summary>
    public static RouteHandlerBuilder GeeftLijst<T>(this RouteHandlerBuilder endpoint, string omschrijving, T voorbeeld)
        where T : class => endpoint.GeeftLijst(omschrijving, () => voorbeeld);

    /// <summary>As above, for an example that takes time to make.</summary>
    public static RouteHandlerBuilder GeeftLijst<T>(this RouteHandlerBuilder endpoint, string omschrijving, Func<T> voorbeeld)
        where T : class => endpoint.WithMetadata(new Geeft(200, omschrijving, typeof(T), voorbeeld)
        {
            Headers = ["ETag", "Link"],
            Mediatypes = [Web.Geeft.Json, Web.Geeft.Csv],
        });

    public static RouteHandlerBuilder Weigert(this RouteHandlerBuilder endpoint, params int[] statussen) => endpoint.WithMetadata(new Weigert(statussen));

    public static RouteHandlerBuilder NeemtSleutel(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NeemtSleutel());

    public static RouteHandlerBuilder NeemtVersie(this RouteHandlerBuilder endpoint, bool vereist = true) => endpoint.WithMetadata(new NeemtVersie(vereist));

    public static RouteHandlerBuilder NeemtKop(this RouteHandlerBuilder endpoint, string naam, bool vereist, string uitleg, string voorbeeld) => endpoint.WithMetadata(new NeemtKop(naam, vereist, uitleg, voorbeeld));

    public static RouteHandlerBuilder NeemtTot(this RouteHandlerBuilder endpoint, int bytes) => endpoint.WithMetadata(new NeemtTot(bytes));

    /// <summary>An answer that can also be had as server-sent events while it is being made.</summary>
    public static RouteHandlerBuilder GeeftStroom<T>(this RouteHandlerBuilder endpoint, string omschrijving, T voorbeeld)
        where T : class => endpoint.WithMetadata(new Geeft(200, omschrijving, typeof(T), () => voorbeeld) { Mediatypes = [Web.Geeft.Json, Web.Geeft.EventStream] });

    public static RouteHandlerBuilder Openbaar(this RouteHandlerBuilder endpoint) =>
        endpoint.AllowAnonymous().RequireCors(OpenbaarCors).WithMetadata(new OpenbaarPad());

    public static RouteHandlerBuilder MetToken(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization();
}
