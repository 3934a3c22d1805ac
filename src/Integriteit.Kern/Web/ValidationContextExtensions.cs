using FluentValidation;
using FluentValidation.Results;

namespace Integriteit.Kern.Web;

/// <summary>Reports a fault of our own form from inside a validator.</summary>
public static class ValidationContextExtensions
{
    public static void Meld<T>(this ValidationContext<T> context, Fout fout) =>
        context.AddFailure(new ValidationFailure(fout.Name, fout.Reason) { ErrorCode = fout.Code });
}
