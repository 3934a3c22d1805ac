using System.Data.Common;
using Integriteit.Kern.Dialects;
using Polly;
using Polly.Retry;

namespace Integriteit.Kern.Data;

/// <summary>A named lock was not free in time.</summary>
public sealed class LockNotFree(string name) : Exception($"The lock '{name}' was not free in time.");

/// <summary>The engine in use and the policy for its passing faults.</summary>
public sealed class Database(IDialect dialect)
{
    public IDialect Dialect { get; } = dialect;

    /// <summary>Up to four more tries, the first at once, then 50 ms and growing with jitter: enough for a deadlock or a fail-over, not a queue.</summary>
    public ResiliencePipeline Retries { get; } = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<Exception>(e => Passing(dialect, e)),
        })
        .Build();

    /// <summary>
    /// True for faults that a second try may mend. A unique violation is one: whoever was first has committed by
    /// then, so the second try sees it and answers as it should.
    /// </summary>
    public bool IsPassing(Exception exception) => Passing(Dialect, exception);

    private static bool Passing(IDialect dialect, Exception exception) => exception switch
    {
        DbException fault => dialect.IsTransient(fault) || dialect.IsUniqueViolation(fault),
        LockNotFree => true,
        _ => false,
    };
}
