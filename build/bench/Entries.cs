using System.Globalization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Bench;

/// <summary>Someone with one office since 2010.</summary>
internal sealed record Person(Guid Id, string Name, Ambt Office);

/// <summary>
/// The gifts of one municipality: entry i is the same whenever and wherever it is asked for. Ten years, a few hundred
/// people, some thousand givers, both very unevenly used, as in life.
/// </summary>
internal sealed class Entries
{
    public static readonly DateTimeOffset Start = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Span = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) - Start;

    public const int People = 300;

    /// <summary>The givers, the most generous first.</summary>
    public static readonly IReadOnlyList<string> Givers = Shuffled(Words.Givers);

    private static readonly Ambt[] Administrators = [Ambt.Burgemeester, Ambt.Wethouder, Ambt.Wethouder, Ambt.Raadslid, Ambt.Raadslid, Ambt.Raadslid, Ambt.Raadslid, Ambt.Commissielid];

    private readonly ulong seed;

    public Entries(string town, int count)
    {
        (Town, Count) = (town, count);
        seed = ulong.Parse(town.AsSpan(2), CultureInfo.InvariantCulture) << 40;
        Persons = [.. Enumerable.Range(0, People).Select(MakePerson)];
    }

    public string Town { get; }

    public int Count { get; }

    /// <summary>The people, those with most gifts first.</summary>
    public IReadOnlyList<Person> Persons { get; }

    /// <summary>The entry as it stands after registration.</summary>
    public Stand Make(int index, Func<string, Register, IGegevens, Toetsing> judge) => Make(index, Persons, judge, seed + (ulong)index);

    /// <summary>Another entry, of one of these people; in the order in which entries came, as a register is kept.</summary>
    public Stand MakeOther(int index, IReadOnlyList<Person> of, Func<string, Register, IGegevens, Toetsing> judge) => Make(index, of, judge, seed + (1UL << 34) + (ulong)index);

    private Stand Make(int index, IReadOnlyList<Person> of, Func<string, Register, IGegevens, Toetsing> judge, ulong from)
    {
        var dice = new Dice(from);
        var moment = Start + (Span * ((index + dice.Unit()) / Count));
        var id = dice.Id(moment);
        var person = dice.Skewed(of, 2);
        var gift = Gift(ref dice, person, DateOnly.FromDateTime(moment.Date).AddDays(-dice.Below(14)));
        var judgement = judge(Town, Product.Gifts, gift);
        gift = Handle(ref dice, gift, judgement);
        return new Stand(id, 1, Status.Geldig, judgement.Publiceren, moment, person.Name, gift, judgement, null, null);
    }

    private static Geschenk Gift(ref Dice dice, Person person, DateOnly day)
    {
        var giver = dice.Skewed(Givers, 4);
        var organisation = dice.Chance(0.9);
        return new Geschenk
        {
            Gever = new Partij(giver, organisation ? Partijsoort.Organisatie : Partijsoort.NatuurlijkPersoon, organisation ? Kvk(giver) : null),
            Ontvanger = new Ontvanger(person.Id, person.Office),
            Aard = dice.Unit() switch { < 0.84 => Geschenkaard.Geschenk, < 0.98 => Geschenkaard.Korting, < 0.99 => Geschenkaard.Gunst, _ => Geschenkaard.IncidenteleVergoeding },
            Omschrijving = Sentence(ref dice, 5 + dice.Below(26)),
            GeschatteWaarde = new Bedrag(dice.Unit() switch { < 0.8 => 500 + (50 * dice.Below(90)), < 0.84 => 5000, _ => 5250 + (250 * dice.Below(80)) }),
            DatumAangeboden = day,
            PlaatsOntvangst = dice.Chance(0.92) ? Ontvangstplaats.Werk : Ontvangstplaats.Huisadres,
            Hoedanigheid = Capacity(person.Office),
            InOnderhandeling = dice.Maybe(0.05, 0.15),
            GeverIsLeverancier = dice.Maybe(0.1, 0.15),
        };
    }

    public static Hoedanigheid Capacity(Ambt office) => office switch
    {
        Ambt.Raadslid or Ambt.Commissielid => Hoedanigheid.Volksvertegenwoordiger,
        Ambt.Ambtenaar => Hoedanigheid.Ambtenaar,
        _ => Hoedanigheid.Bestuurder,
    };

    /// <summary>What was done with it, out of what the judgement leaves open, with what that asks for.</summary>
    private static Geschenk Handle(ref Dice dice, Geschenk gift, Toetsing judgement)
    {
        var way = dice.Skewed(judgement.Afhandeling, 2);
        return gift with
        {
            Afhandeling = way.Wijze,
            EigenAfweging = judgement.EigenAfwegingVereist || dice.Chance(0.3) ? Sentence(ref dice, 4 + dice.Below(9)) : null,
            Motivering = way.Vereist.Contains("motivering") ? Sentence(ref dice, 4 + dice.Below(9)) : null,
            Bestemming = way.Vereist.Contains("bestemming") || way.Wijze == Afhandelwijze.OvergedragenAanGemeente ? Sentence(ref dice, 3) : null,
        };
    }

    public static string Sentence(ref Dice dice, int length)
    {
        var words = new string[length];
        for (var i = 0; i < length; i++)
        {
            words[i] = dice.Skewed(Words.Text, 2);
        }

        if (dice.Chance(1 / 20_000.0))
        {
            words[^1] = Words.Rare;
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }

    private static string Kvk(string giver)
    {
        var number = 0UL;
        foreach (var letter in giver)
        {
            number = ((number * 31) + letter) % 90_000_000;
        }

        return (number + 10_000_000).ToString(CultureInfo.InvariantCulture);
    }

    private Person MakePerson(int index)
    {
        var dice = new Dice(seed + (1UL << 32) + (ulong)index);
        var name = $"{(char)('A' + dice.Below(26))}. {dice.Of(Words.Infixes)} {dice.Of(Words.Surnames)}".Replace("  ", " ", StringComparison.Ordinal);
        return new Person(dice.Id(Start), name, Town == "gm0406" ? Ambt.Ambtenaar : dice.Of(Administrators));
    }

    private static string[] Shuffled(string[] items)
    {
        var (dice, result) = (new Dice(7), items.ToArray());
        for (var i = result.Length - 1; i > 0; i--)
        {
            var other = dice.Below(i + 1);
            (result[i], result[other]) = (result[other], result[i]);
        }

        return result;
    }
}
