using Integriteit.Kern;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

public sealed class KlokTests
{
    [TestCase("2024-05-01T21:59:59Z", "2024-05-01", Description = "summer time: two hours ahead")]
    [TestCase("2024-05-01T22:00:00Z", "2024-05-02")]
    [TestCase("2024-12-31T22:59:59Z", "2024-12-31", Description = "winter time: one hour ahead")]
    [TestCase("2024-12-31T23:00:00Z", "2025-01-01")]
    [TestCase("2024-03-31T00:59:59Z", "2024-03-31")]
    [TestCase("2024-10-27T22:59:59Z", "2024-10-27")]
    public void Vandaag_is_de_dag_in_Nederland(string utc, string dag) =>
        Assert.That(new TestKlok { Nu = DateTimeOffset.Parse(utc) }.Vandaag(), Is.EqualTo(DateOnly.Parse(dag)));
}
