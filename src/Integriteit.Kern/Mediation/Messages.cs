using MediatR;

namespace Integriteit.Kern.Mediation;

/// <summary>A request about one municipality, that says who may send it.</summary>
public interface IGuarded
{
    /// <summary>The CBS code of the municipality, such as <c>gm0148</c>.</summary>
    string Gemeente { get; }

    /// <summary>Who may send this kind of request; checked before anything else.</summary>
    static abstract Toegang Toegang { get; }

    /// <summary>Who may send this very request, where its kind alone does not say; null where it does.</summary>
    Toegang? Nauwer => null;

    /// <summary>What the audit log calls it: the name of the slice, and where that says too little, of what.</summary>
    string Handeling => Registration.SliceName(GetType());

    /// <summary>The id of the one thing that it is about, when that is known beforehand.</summary>
    string Onderwerp => "";
}

/// <summary>Changes its module's data; runs in one transaction, with an audit row, or not at all.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>, IGuarded;

/// <summary>A command that makes something new: takes an <c>Idempotency-Key</c>.</summary>
public interface ICreation<out TAnswer> : ICommand<TAnswer>;

/// <summary>Reads; changes nothing.</summary>
public interface IQuery<out TAnswer> : IRequest<TAnswer>, IGuarded;

/// <summary>A question of one module to another, answered by the owner on its own database. Never from outside.</summary>
public interface IQuestion<out TAnswer> : IRequest<TAnswer>;

/// <summary>
/// Something that happened, told to the other modules through the outbox only. Holds ids and facts, never
/// confidential content. The name of the type is stored, so it never changes.
/// </summary>
public abstract record IntegrationEvent : INotification
{
    /// <summary>Identifies the message; a subscriber handles each once.</summary>
    public Guid Bericht { get; init; } = Guid.CreateVersion7();

    /// <summary>The CBS code of the municipality in which it happened.</summary>
    public required string Gemeente { get; init; }
}
