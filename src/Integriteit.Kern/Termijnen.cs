namespace Integriteit.Kern;

/// <summary>How the law moves the last day of a term. // Algemene termijnenwet 1, 2, 4</summary>
public static class Termijnen
{
    /// <summary>Days of the longest term in days that is moved. // Algemene termijnenwet 4</summary>
    public const int MeesteDagen = 90;

    /// <summary>Weeks of the longest term in weeks that is moved. // Algemene termijnenwet 4</summary>
    public const int MeesteWeken = 12;

    /// <summary>Months of the longest term in months that is moved; one in years never is. // Algemene termijnenwet 4</summary>
    public const int MeesteMaanden = 3;

    /// <summary>
    /// The last day of a term that the law set and that is counted forward in days, weeks or months: one of at least
    /// three days holds at least two working days, and none ends on a Saturday, Sunday or holiday.
    /// </summary>
    /// <param name="begin">The day of the event; the term runs from the day after.</param>
    /// <param name="einde">The last day as it falls.</param>
    public static DateOnly Verschuif(DateOnly begin, DateOnly einde)
    {
        var dag = einde;
        if (einde.DayNumber - begin.DayNumber >= 3)
        {
            var werkdagen = 0;
            for (var d = begin.AddDays(1); d <= dag && werkdagen < 2; d = d.AddDays(1))
            {
                werkdagen += Feestdagen.IsWerkdag(d) ? 1 : 0;
            }

            for (; werkdagen < 2 && dag < DateOnly.MaxValue; werkdagen += Feestdagen.IsWerkdag(dag) ? 1 : 0)
            {
                dag = dag.AddDays(1);
            }
        }

        while (!Feestdagen.IsWerkdag(dag) && dag < DateOnly.MaxValue)
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }
}
