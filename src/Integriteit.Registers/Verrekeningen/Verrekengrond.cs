using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Kern;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>What the person stated of a year. // Rechtspositiebesluit 3.2.3, second paragraph</summary>
internal enum Verrekenopgave
{
    /// <summary>The amounts.</summary>
    Opgave,

    /// <summary>None, or no more than the threshold.</summary>
    GeenOfNietMeerDanDrempel,

    /// <summary>That no statement will follow.</summary>
    BlijftAchterwege,

    /// <summary>Nothing yet.</summary>
    Ontbreekt,
}

/// <summary>How income counts for the offset: by the law on income tax, not as the pay that is published. // Wet schadeloosstelling 3, second paragraph</summary>
internal enum Verrekeninkomstsoort
{
    WinstUitOnderneming,
    BelastbaarLoon,
    ResultaatUitOverigeWerkzaamheden,
}

[Description("Een deel van het jaar waarin het ambt is vervuld, met de bezoldiging van toen.")]
internal sealed record Bezoldigingsdeel(
    [property: Required, Description("Het ambt: wethouder of burgemeester.")] Ambt? Ambt,
    [property: Required, Description("De eerste dag.")] DateOnly? Van,
    [property: Required, Description("De laatste dag, in hetzelfde jaar.")] DateOnly? TotEnMet,
    [property: Required, Description("De genoten bezoldiging per hele maand (artikel 3.2.1), zonder vakantie-uitkering en eindejaarsuitkering.")] Bedrag? BezoldigingPerMaand,
    [property: Description("De aanvulling per hele maand bij waarneming van de burgemeester (artikel 3.2.2), met de vakantie-uitkering daarover.")] Bedrag? AanvullingPerMaand,
    [property: Range(1, 100), Description("De tijdsbestedingsnorm van een wethouder in procenten. Weglaten is: zoals die bij het ambt staat, en anders 100: voltijd.")] int? Tijdsbestedingsnorm,
    [property: Description("Of het ambt van burgemeester werd waargenomen (Gemeentewet, artikel 78). Weglaten is: nee.")] bool? Waarneming);

[Description("Uitstel dat de persoon vroeg: binnen de termijn gemeld, met een redelijke termijn.")]
internal sealed record Opgaveuitstel(
    [property: Required, Description("De dag van de melding.")] DateOnly? GemeldOp,
    [property: Required, Description("De laatste dag waarop de opgave alsnog komt.")] DateOnly? Tot);

[Description("Inkomsten uit één nevenactiviteit tijdens het ambt, volgens de regels van de inkomstenbelasting. Dit is een ander bedrag dan wat openbaar wordt gemaakt.")]
internal sealed record Verrekeninkomst(
    [property: Required, MaxLength(500), Description("Waaruit de inkomsten komen.")] string? Omschrijving,
    [property: Description("Als wat zij tellen; weglaten bij een ambtshalve nevenfunctie.")] Verrekeninkomstsoort? Soort,
    [property: Required, Description("Het bedrag over het jaar.")] Bedrag? Bedrag,
    [property: Required, Description("Of het een ambtshalve nevenfunctie is, of een die bij het einde van het ambt wordt neergelegd: dan gaat het bedrag naar de gemeentekas en telt het niet mee.")] bool? Ambtshalve,
    [property: Description("Bij een ambtshalve nevenfunctie: wat al aan de gemeentekas is afgedragen.")] Bedrag? Afgedragen);

/// <summary>What the offset of a person over a year rests on.</summary>
[Description("De gegevens waarop de verrekening van een persoon over een jaar berust.")]
internal sealed record Verrekengrond(
    [property: Required, Description("Het id van de persoon.")] Guid? Persoon,
    [property: Required, Range(1900, 2200), Description("Het kalenderjaar.")] int? Jaar,
    [property: Required, MinLength(1), MaxLength(60), Description("De delen van het jaar waarin het ambt is vervuld; een nieuw deel bij een andere bezoldiging.")] IReadOnlyList<Bezoldigingsdeel>? Delen,
    [property: Required, Description("Wat de persoon over het jaar heeft opgegeven.")] Verrekenopgave? Opgave,
    [property: Description("De dag waarop de opgave of verklaring binnenkwam; weglaten als die ontbreekt.")] DateOnly? OntvangenOp,
    [property: Description("Het uitstel dat de persoon vroeg.")] Opgaveuitstel? Uitstel,
    [property: MaxLength(100), Description("De inkomsten.")] IReadOnlyList<Verrekeninkomst>? Inkomsten,
    [property: Description("Of de inkomsten uit het register neveninkomsten komen; laat 'inkomsten' dan weg. Weglaten is: nee.")] bool? UitRegister,
    [property: MaxLength(1000), Description("Als een opgave ontbreekt of onjuist is: hoe het college de inkomsten op een andere manier heeft vastgesteld.")] string? AndersVastgesteld,
    [property: Description("Wat gedurende het jaar op verzoek al op de bezoldiging is ingehouden.")] Bedrag? AlVerminderd)
{
    /// <summary>Cents of pay a month at most, so that the sum over a year stays an amount.</summary>
    private const long MeestePerMaand = Bedrag.Hoogste / 100;

    public static readonly Verrekengrond Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000001"),
        2024,
        [new Bezoldigingsdeel(Ambt.Wethouder, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), new Bedrag(800_000), null, 100, false)],
        Verrekenopgave.Opgave,
        new DateOnly(2025, 3, 1),
        null,
        [new Verrekeninkomst("Toezichthouder bij een zorginstelling", Verrekeninkomstsoort.ResultaatUitOverigeWerkzaamheden, new Bedrag(2_000_000), false, null)],
        null,
        null,
        null);

    /// <summary>Faults that need no other data; <paramref name="plaats"/> comes before the name of each field.</summary>
    public void Keur(string plaats, Action<Fout> meld)
    {
        var delen = Delen ?? [];
        for (var i = 0; i < delen.Count; i++)
        {
            var (deel, hier) = (delen[i], $"{plaats}delen[{i}]");
            if (deel.Ambt is { } ambt && !Verrekenwet.Ambten.Contains(ambt))
            {
                meld(new Fout($"{hier}.ambt", "ongeldig", "Alleen de inkomsten van een wethouder of burgemeester worden verrekend."));
            }

            if (deel.BezoldigingPerMaand?.Centen > MeestePerMaand || deel.AanvullingPerMaand?.Centen > MeestePerMaand)
            {
                meld(new Fout(hier, "teHoog", $"Een bedrag per maand is hoogstens {new Bedrag(MeestePerMaand).Leesbaar()}."));
            }

            if (deel.Van > deel.TotEnMet)
            {
                meld(new Fout($"{hier}.totEnMet", "volgorde", $"De laatste dag ({deel.TotEnMet:yyyy-MM-dd}) ligt voor de eerste ({deel.Van:yyyy-MM-dd})."));
            }
            else if (Jaar is { } jaar && (deel.Van?.Year ?? jaar, deel.TotEnMet?.Year ?? jaar) != (jaar, jaar))
            {
                meld(new Fout(hier, "buitenJaar", $"Dit deel ligt niet helemaal in {jaar}."));
            }

            if (delen.Take(i).Any(d => d.Van <= deel.TotEnMet && deel.Van <= d.TotEnMet))
            {
                meld(new Fout(hier, "overlap", "Dit deel overlapt een eerder deel."));
            }

            if (deel is { Ambt: Contracts.Ambt.Burgemeester, Tijdsbestedingsnorm: not null and not 100 } or { Ambt: Contracts.Ambt.Burgemeester, AanvullingPerMaand: not null })
            {
                meld(new Fout(hier, "nietVanToepassing", "Een burgemeester heeft geen deeltijd en geen aanvulling wegens waarneming."));
            }

            if (deel is { Ambt: Contracts.Ambt.Wethouder, Waarneming: true })
            {
                meld(new Fout($"{hier}.waarneming", "nietVanToepassing", "Een wethouder die de burgemeester waarneemt blijft wethouder; geef de aanvulling op."));
            }
        }

        KeurOpgave(plaats, meld);
    }

    private void KeurOpgave(string plaats, Action<Fout> meld)
    {
        var einde = new DateOnly(Jaar ?? 1900, 12, 31);
        var zonder = Opgave is Verrekenopgave.Ontbreekt;
        if (Opgave is not null && zonder == (OntvangenOp is not null))
        {
            meld(new Fout($"{plaats}ontvangenOp", zonder ? "nietVanToepassing" : "verplicht", zonder ? "Een opgave die ontbreekt is niet ontvangen." : "Vul 'ontvangenOp' in: wanneer kwam de opgave of verklaring binnen?"));
        }

        if (OntvangenOp <= einde || Uitstel?.GemeldOp <= einde)
        {
            meld(new Fout($"{plaats}{(OntvangenOp <= einde ? "ontvangenOp" : "uitstel.gemeldOp")}", "teVroeg", "Een opgave over een jaar kan pas na afloop van dat jaar."));
        }

        if (Uitstel?.Tot < Uitstel?.GemeldOp)
        {
            meld(new Fout($"{plaats}uitstel.tot", "volgorde", "Het uitstel eindigt voor het is gemeld."));
        }

        if (UitRegister == true && Inkomsten is not null)
        {
            meld(new Fout($"{plaats}inkomsten", "nietVanToepassing", "De inkomsten komen uit het register; laat 'inkomsten' weg."));
        }
        else if (UitRegister != true && Opgave == Verrekenopgave.Opgave && Inkomsten is not { Count: > 0 })
        {
            meld(new Fout($"{plaats}inkomsten", "verplicht", "Vul 'inkomsten' in, of kies een verklaring dat er geen of te weinig zijn."));
        }

        if (Opgave is not null and not Verrekenopgave.Opgave && AndersVastgesteld is null && (UitRegister == true || Inkomsten?.Any(i => i.Ambtshalve == false) == true))
        {
            meld(new Fout($"{plaats}andersVastgesteld", "verplicht", "Vul 'andersVastgesteld' in: de persoon gaf deze inkomsten niet op, dus hoe stelde het college ze vast?"));
        }

        if (Inkomsten?.Sum(i => i.Bedrag?.Centen ?? 0) > Bedrag.Hoogste)
        {
            meld(new Fout($"{plaats}inkomsten", "teHoog", $"De inkomsten zijn samen hoogstens {new Bedrag(Bedrag.Hoogste).Leesbaar()}."));
        }

        for (var i = 0; i < (Inkomsten?.Count ?? 0); i++)
        {
            var inkomst = Inkomsten![i];
            if (inkomst is { Ambtshalve: false, Soort: null })
            {
                meld(new Fout($"{plaats}inkomsten[{i}].soort", "verplicht", $"Vul '{plaats}inkomsten[{i}].soort' in."));
            }

            if (inkomst.Afgedragen is { } afgedragen && (inkomst.Ambtshalve == false || afgedragen.Centen > inkomst.Bedrag?.Centen))
            {
                meld(new Fout($"{plaats}inkomsten[{i}].afgedragen", "pastNiet", "Afgedragen wordt alleen uit een ambtshalve nevenfunctie, en niet meer dan het bedrag."));
            }
        }
    }
}
