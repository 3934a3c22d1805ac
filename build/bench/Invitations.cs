using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Bench;

/// <summary>The invitations of one municipality, of the same people in the same ten years: one for every five gifts.</summary>
internal sealed class Invitations(Entries entries)
{
    private const ulong Seed = 1UL << 33;

    private static readonly TimeSpan Span = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) - Entries.Start;

    public int Count { get; } = entries.Count / 5;

    /// <summary>An invitation as it stands once it was attended.</summary>
    public Stand Make(int index, Func<string, Register, IGegevens, Toetsing> judge)
    {
        var dice = new Dice(Seed + (ulong)index);
        var moment = Entries.Start + (Span * ((index + dice.Unit()) / Count));
        var (id, person, day) = (dice.Id(moment), dice.Skewed(entries.Persons, 2), DateOnly.FromDateTime(moment.Date).AddDays(-14));
        var invitation = new Uitnodiging
        {
            Persoon = person.Id,
            Ambt = person.Office,
            Gastheer = new Partij(dice.Skewed(Entries.Givers, 4), Partijsoort.Organisatie, null),
            Vorm = dice.Of([Uitnodigingsvorm.Lunch, Uitnodigingsvorm.Receptie, Uitnodigingsvorm.Werkbezoek, Uitnodigingsvorm.Evenement]),
            Omschrijving = Entries.Sentence(ref dice, 5 + dice.Below(20)),
            Plaats = dice.Of(Words.Surnames),
            DatumOntvangen = day.AddDays(-7),
            DatumEvenement = day,
            Betaler = Betaler.Gemeente,
            Functioneel = Inschatting.Ja,
            Hoedanigheid = Entries.Capacity(person.Office),
            InOnderhandeling = false,
            UitnodigerIsLeverancier = false,
            Reactie = new Uitnodigingsreactie(Uitnodigingsbesluit.Aanvaard, day.AddDays(-3), null),
            Afloop = new Uitnodigingsafloop(true, null),
        };
        var judgement = judge(entries.Town, Product.Invitations, invitation);
        // The code of this municipality keeps invitations to those concerned; here they are as where a code makes them public, since public lists are what is measured.
        return new Stand(id, 1, Status.Geldig, true, moment, person.Name, invitation, judgement, null, null);
    }
}
