using FluentValidation;
using Integriteit.Kern.Mediation;
using MediatR;

// Wrong and right on purpose: what the rules of this folder must tell apart.
namespace Integriteit.Architectuur.Slices.Proefslices;

internal static class GoedeSlice
{
    internal sealed record Query(string Gemeente) : IQuery<string>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler : IRequestHandler<Query, string>
    {
        public Task<string> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(request.Gemeente);
    }
}

internal static class KlokSlice
{
    internal sealed record Query(string Gemeente) : IQuery<string>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock, IReadOnlyList<string> namen) => RuleFor(q => q.Gemeente).Must(g => namen.Contains(g) || clock.GetUtcNow().Year < 2000);
    }
}

internal static class VerzoekSlice
{
    internal sealed record Query(string Gemeente) : IQuery<string>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Call call) => RuleFor(q => q.Gemeente).Must(_ => call.Fouten.Count == 0);
    }
}

internal static class KaleSlice
{
    internal sealed record Command(string Gemeente) : ICommand<string>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }
}

internal static class DubbeleSlice
{
    internal sealed record Query(string Gemeente) : IQuery<string>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Handler : IRequestHandler<Query, string>
    {
        public Task<string> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult("een");
    }

    internal sealed class NogEen : IRequestHandler<Query, string>
    {
        public Task<string> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult("twee");
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class NogEenValidator : AbstractValidator<Query>;
}

public class OpenAfhandelaar : IRequestHandler<KaleVraag, string>
{
    public Task<string> Handle(KaleVraag request, CancellationToken cancellationToken) => Task.FromResult("");
}

public sealed record KaleVraag : IQuestion<string>;

internal sealed class VerdwaaldeValidator : AbstractValidator<KaleSlice.Command>;
