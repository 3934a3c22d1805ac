using System.Data.Common;
using System.Diagnostics;
using FluentValidation;
using Integriteit.Kern.Data;
using MediatR;
using Polly;
using Polly.Retry;

namespace Integriteit.Kern.Mediation;

/// <summary>Outermost: tries again what failed by chance, outside the transaction. Also the span of the trace.</summary>
internal sealed class Retry<TRequest, TAnswer>(Data.Database database, Call call) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
{
    private static readonly string Naam = Registration.SliceName(typeof(TRequest));

    public async Task<TAnswer> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TAnswer> next)
    {
        using var span = Telemetry.Source.StartActivity(Naam);
        try
        {
            return await next();
        }
        catch (Exception exception) when (database.IsPassing(exception))
        {
            return await database.Retries.ExecuteAsync(
                async _ =>
                {
                    call.Forget();
                    return await next();
                },
                ct);
        }
    }
}

/// <summary>Whose municipality, who is asking, and may they.</summary>
internal sealed class Guard<TRequest, TAnswer>(Call call, Gemeenten gemeenten) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>, IGuarded
{
    public Task<TAnswer> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TAnswer> next)
    {
        gemeenten.Vereis(request.Gemeente);
        (request.Nauwer ?? TRequest.Toegang).Vereis(call.Aanroeper, request.Gemeente);
        return next();
    }
}

/// <summary>All faults at once: those of reading the request and those of the slice's own validator.</summary>
internal sealed class Validation<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators, Call call) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TAnswer> next)
    {
        var fouten = call.Fouten.ToList();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, ct);
            foreach (var fault in result.Errors)
            {
                var name = Web.Naming.Path(fault.PropertyName);
                if (!fouten.Exists(f => f.Name == name))
                {
                    fouten.Add(new Fout(name, Web.Naming.Code(fault.ErrorCode), fault.ErrorMessage));
                }
            }
        }

        return fouten.Count == 0 ? await next() : throw new OngeldigeInvoer(fouten);
    }
}

/// <summary>Leaves a row of every refused command, after everything else was undone.</summary>
internal sealed class Refusal<TRequest, TAnswer, TDb>(TDb db, Call call, Audit audit) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
    where TDb : ModuleDb
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TAnswer> next)
    {
        try
        {
            return await next();
        }
        catch (Afgewezen afgewezen) when (afgewezen.Reden != Reden.Onzeker && call.Aanroeper.Aangemeld && audit.Kent(request.Gemeente))
        {
            await db.InTransaction(
                () => audit.Write(db, request.Gemeente, request.Handeling, call.Note ?? new AuditNote(request.Onderwerp, ""), afgewezen.Code, ct), ct);
            throw;
        }
    }
}

/// <summary>Innermost: one transaction with the change, its audit row, its events and the answer to the caller's key.</summary>
internal sealed class Transaction<TRequest, TAnswer, TDb>(TDb db, Call call, Audit audit, Idempotency idempotency, OutboxBell bell) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
    where TDb : ModuleDb
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TAnswer> next)
    {
        var answer = await db.InTransaction(
            async () =>
            {
                var actor = await audit.Actor(db, request.Gemeente, ct);
                var key = request is ICreation<TAnswer> && call.Sleutel is not null
                    ? idempotency.For(db, request.Gemeente, actor, request.Handeling)
                    : null;
                if (key is not null && await key.Earlier<TAnswer>(ct) is { } earlier)
                {
                    return earlier;
                }

                var answer = await next();
                await audit.Write(db, request.Gemeente, request.Handeling, call.Note ?? throw new InvalidOperationException($"{request.Handeling} changed something without an audit note."), "gelukt", ct);
                if (key is not null)
                {
                    await key.Remember(answer, ct);
                }

                return answer;
            },
            ct);
        bell.Ring(db.Schema);
        return answer;
    }
}

/// <summary>Traces and metrics of the product itself.</summary>
public static class Telemetry
{
    public static readonly ActivitySource Source = new("Integriteit");
}
