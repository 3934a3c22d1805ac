namespace Integriteit.Architectuur.Steun;

internal static class Bewering
{
    /// <summary>Fails with every offender; NUnit's own collection messages stop at ten.</summary>
    public static void Geen(IEnumerable<string> overtreders)
    {
        var alle = overtreders.Distinct().ToList();
        if (alle.Count > 0)
        {
            Assert.Fail($"{alle.Count} overtreding(en):{Environment.NewLine}{string.Join(Environment.NewLine, alle)}");
        }
    }
}
