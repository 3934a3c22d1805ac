using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>What one source alone says of the facts.</summary>
internal sealed class Oordeel
{
    public const string FeitOnbekend = "feitOnbekend";
    public const string CodeZwijgt = "codeZwijgt";
    public const string Positiefeit = "positie";

    /// <summary>Law or code; null when no code speaks at all.</summary>
    public Bron? Bron { get; private init; }

    /// <summary>False when the source does not speak of facts like these at all.</summary>
    public bool Geldt { get; private set; } = true;

    public Uitkomst? Uitkomst => Bevindingen.Max(b => b.Uitkomst);

    /// <summary>Duties and consequences that are no yes or no.</summary>
    public Nevenplichten Neven { get; } = new();

    public Plicht? Registreren { get; private set; }

    public Plicht? Publiceren { get; private set; }

    public List<Bevinding> Bevindingen { get; } = [];

    public List<OnbekendFeit> Onbekend { get; } = [];

    /// <summary>The talks that are asked, each with what it says once it is due.</summary>
    public List<(Bespreking Norm, Bevinding Bevinding)> Bespreken { get; } = [];

    public List<Functie> Melden { get; } = [];

    public List<Afhandeling> Afhandelingen { get; } = [];

    public Functie? Beheerder { get; private set; }

    public bool EigenAfweging { get; private set; }

    /// <summary>The strictest things that norms of this source really say of acceptance; empty when it is silent.</summary>
    public List<Bevinding> Aannemen { get; } = [];

    public Bevinding? Registratie { get; private set; }

    public Bevinding? Openbaarheid { get; private set; }

    public static Oordeel Van(Rechtsbron bron, string soort, Feitenkaart feiten)
    {
        var oordeel = new Oordeel { Bron = bron.Bron };
        var regels = bron.Regels.Where(r => r.Norm.Soort == soort).ToList();
        var scopes = regels.Where(r => r.Norm is Reikwijdte && feiten.Geldt(r.Norm, []) == false).ToList();
        if (scopes.FirstOrDefault() is { } buiten)
        {
            oordeel.Geldt = false;
            oordeel.Bevindingen.Add(new Bevinding("buitenReikwijdte", Gewicht.Aandachtspunt, Contracts.Gedragscode.Uitkomst.HandmatigBeoordelen, buiten.Norm.Zin ?? $"{bron.Naam} geldt niet voor een geval als dit.", buiten.Grondslag) { Feiten = Feiten(buiten.Norm) });

            // A norm on what lies outside the scope still speaks of it. // 003-23
            regels.Where(r => r.Norm is not Reikwijdte && scopes.Exists(s => ((Reikwijdte)s.Norm).Sluit(r.Norm))).ToList().ForEach(r => oordeel.Pas(r, feiten));
            return oordeel;
        }

        foreach (var regel in regels.Where(r => !regels.Any(s => s.Norm is Reikwijdte binnen && binnen.Sluit(r.Norm))))
        {
            oordeel.Pas(regel, feiten);
        }

        // Where nothing is accepted, a source that lays its duties has said what there is to say.
        if (bron.Bron == Contracts.Gedragscode.Bron.Gedragscode && oordeel.Uitkomst is null && !(Feitencatalogus.AlleenPlichten(soort) && oordeel.Bevindingen.Count > 0))
        {
            oordeel.Bevindingen.Add(new Bevinding(CodeZwijgt, Gewicht.Aandachtspunt, Contracts.Gedragscode.Uitkomst.HandmatigBeoordelen, $"Over een geval als dit zegt '{bron.Naam}' niets. Beoordeel zelf of het kan, en vraag bij twijfel raad.", null));
        }

        if (bron.OpenBegin)
        {
            oordeel.Bevindingen.Add(new Bevinding("openBegin", Gewicht.Aandachtspunt, null, $"De bron van '{bron.Naam}' noemt geen datum; er is aangenomen dat de code op de peildatum al gold.", null));
        }

        return oordeel;
    }

    /// <summary>When no code speaks to this office on this day.</summary>
    public static Oordeel Zonder(Dekking dekking, Ambt ambt, DateOnly dag)
    {
        var (code, zin) = dekking == Dekking.AmbtNietGedekt
            ? ("ambtNietGedekt", $"Geen gedragscode van deze gemeente geldt voor het ambt {Naming.Of(ambt)}. Alleen de wet is getoetst; beoordeel de rest zelf.")
            : ("geenVersieInWerking", $"Op {dag:yyyy-MM-dd} was geen versie van de gedragscode voor het ambt {Naming.Of(ambt)} in werking. Alleen de wet is getoetst; beoordeel de rest zelf.");
        return new Oordeel
        {
            Geldt = false,
            Bevindingen = { new Bevinding(code, Gewicht.Aandachtspunt, Contracts.Gedragscode.Uitkomst.HandmatigBeoordelen, zin, null) },
        };
    }

    private void Pas(Regel regel, Feitenkaart feiten)
    {
        var missing = new List<string>();
        var geldt = feiten.Geldt(regel.Norm, missing);
        if (geldt == false)
        {
            return;
        }

        switch (regel.Norm)
        {
            case Drempel drempel:
                if (feiten.Waarde is null)
                {
                    missing.Add(feiten.Bedragfeit);
                }

                if (missing.Count > 0)
                {
                    Mist(regel, missing, feiten, aannemen: true);
                    break;
                }

                var uitkomst = Grens.Kies(feiten.Waarde, drempel.Bedrag!.Value, drempel.Onder, drempel.Op, drempel.Boven)!.Value;
                Beslis("drempel", uitkomst, drempel.Zin ?? $"{Grens.Ligging(feiten.Naam(feiten.Bedragfeit), feiten.Waarde!.Value, drempel.Bedrag.Value)}: {Zinnen.Gevolg(drempel.Soort!, uitkomst)}.", regel, [feiten.Bedragfeit]);
                break;

            case Verbod verbod when geldt is null:
                Mist(regel, missing, feiten, aannemen: true);
                break;
            case Verbod verbod:
                Beslis("omstandigheid", verbod.Uitkomst!.Value, verbod.Zin ?? $"In deze omstandigheden: {Zinnen.Gevolg(verbod.Soort!, verbod.Uitkomst.Value)}.", regel);
                break;

            case Onverenigbaarheid onverenigbaar:
                Pas(onverenigbaar, regel, missing, feiten);
                break;
            case Afkoelperiode afkoelperiode:
                Pas(afkoelperiode, regel, missing, feiten);
                break;
            case Termijn { AlleenBekend: true, Vanaf: { } begin } when !feiten.Bekend(begin):
                break;
            case Onthouding or Termijn or Gevolgnorm or Ontheffing or Opgave or Meldroute or Periodiek:
                if (geldt is null)
                {
                    Mist(regel, missing, feiten, aannemen: regel.Norm is Onthouding);
                }
                else
                {
                    Bevindingen.AddRange(Neven.Pas(regel, feiten));
                }

                break;

            case Registratie registratie:
                (var plicht, Registratie) = Weeg(registratie, geldt, missing, feiten, "registratie", "het moet in het register", "het hoeft niet in het register", regel, Registratie);
                Registreren = Strengste(Registreren, plicht);
                break;
            case Openbaarmaking openbaarmaking:
                (var openbaar, Openbaarheid) = Weeg(openbaarmaking, geldt, missing, feiten, "openbaarmaking", "de inschrijving is openbaar", "de inschrijving hoeft niet openbaar te zijn", regel, Openbaarheid);
                Publiceren = Strengste(Publiceren, openbaar);
                break;
            case Melding melding:
                var bij = Zinnen.Samen(melding.Bij!);
                var (melden, _) = Weeg(melding, geldt, missing, feiten, "melding", $"meld het bij de {bij}", $"melden bij de {bij} hoeft niet", regel, null);
                if (melden != Plicht.Nee)
                {
                    Melden.AddRange(melding.Bij!);
                }

                break;

            case Afhandeling afhandeling:
                Afhandelingen.Add(afhandeling);
                break;
            case Bespreking bespreking:
                Bespreken.Add((bespreking, new Bevinding("bespreking", Gewicht.Verplichting, null, bespreking.Zin ?? Zinnen.Bespreking(bespreking), regel.Grondslag) { Feiten = Feiten(bespreking) }));
                break;
            case Registerbeheer beheer:
                Beheerder ??= beheer.Beheerder;
                break;
            case Normen.EigenAfweging when geldt == true:
                EigenAfweging = true;
                Bevindingen.Add(new Bevinding("eigenAfweging", Gewicht.Verplichting, null, regel.Norm.Zin ?? "Leg een eigen afweging vast.", regel.Grondslag) { Feiten = Feiten(regel.Norm) });
                break;
            case Aandachtspunt when geldt == true && regel.Norm.Zin is { } zin:
                Bevindingen.Add(new Bevinding("aandachtspunt", Gewicht.Aandachtspunt, null, zin, regel.Grondslag) { Feiten = Feiten(regel.Norm) });
                break;
        }
    }

    private void Pas(Onverenigbaarheid norm, Regel regel, List<string> missing, Feitenkaart feiten)
    {
        var gevraagd = feiten.Tekst(Positiefeit);
        if (gevraagd is null)
        {
            missing.Add(Positiefeit);
        }
        else if (!norm.Posities!.Any(p => p.Sleutel == gevraagd))
        {
            // Another position: this rule says nothing, whatever else is unknown.
            return;
        }

        if (missing.Count > 0)
        {
            Mist(regel, missing, feiten, aannemen: true);
            return;
        }

        var positie = norm.Posities!.First(p => p.Sleutel == gevraagd);
        Beslis("onverenigbaar", Contracts.Gedragscode.Uitkomst.WeigerenVerplicht, norm.Zin ?? $"Het ambt gaat niet samen met de positie van {positie.Omschrijving}.", regel, [Positiefeit]);
    }

    private void Pas(Afkoelperiode norm, Regel regel, List<string> missing, Feitenkaart feiten)
    {
        var (vanaf, dag) = (feiten.Dag(norm.Vanaf!), feiten.Dag(norm.Dag!));
        missing.AddRange(new[] { (vanaf, norm.Vanaf!), (dag, norm.Dag!) }.Where(d => d.Item1 is null).Select(d => d.Item2));
        if (missing.Count > 0)
        {
            Mist(regel, missing, feiten, aannemen: true);
            return;
        }

        var laatste = norm.Duur!.Na(vanaf!.Value) ?? DateOnly.MaxValue;
        var uitkomst = (dag!.Value.CompareTo(laatste) switch
        {
            < 0 => norm.Binnen,
            0 => norm.Op,
            > 0 => norm.Daarna,
        })!.Value;
        var ligging = dag < laatste ? "binnen" : dag == laatste ? "precies op het einde van" : "na";
        Beslis("afkoelperiode", uitkomst, $"{(norm.Zin is { } zin ? zin + " " : "")}De dag ({dag:yyyy-MM-dd}) valt {ligging} de periode die tot en met {laatste:yyyy-MM-dd} loopt: {Zinnen.Gevolg(norm.Soort!, uitkomst)}.", regel, [norm.Vanaf!, norm.Dag!], VrijVanaf(norm, laatste));
    }

    private static DateOnly? VrijVanaf(Afkoelperiode norm, DateOnly laatste) =>
        norm.Daarna != Contracts.Gedragscode.Uitkomst.Toegestaan || laatste == DateOnly.MaxValue ? null : norm.Op == Contracts.Gedragscode.Uitkomst.Toegestaan ? laatste : laatste.AddDays(1);

    private void Beslis(string code, Uitkomst uitkomst, string zin, Regel regel, IEnumerable<string>? feiten = null, DateOnly? vrijVanaf = null)
    {
        var bevinding = new Bevinding(code, Weegt(uitkomst), uitkomst, zin, regel.Grondslag) { Feiten = [.. regel.Norm.Wanneer?.Keys ?? [], .. feiten ?? []], VrijVanaf = vrijVanaf };
        Bevindingen.Add(bevinding);
        Aannemen.RemoveAll(b => b.Uitkomst < uitkomst);
        if (Aannemen.Count == 0 || Aannemen[0].Uitkomst == uitkomst)
        {
            Aannemen.Add(bevinding);
        }
    }

    private void Mist(Regel regel, List<string> missing, Feitenkaart feiten, bool aannemen)
    {
        Onbekend.AddRange(missing.Select(feit => new OnbekendFeit(feit, aannemen)));
        var namen = string.Join(" en ", missing.Select(feiten.Naam));
        Bevindingen.Add(new Bevinding(
            FeitOnbekend,
            Gewicht.Aandachtspunt,
            aannemen ? Contracts.Gedragscode.Uitkomst.HandmatigBeoordelen : null,
            $"Onbekend is {namen}; daarvan hangt af wat deze bepaling zegt.",
            regel.Grondslag) { Feiten = [.. regel.Norm.Wanneer?.Keys ?? [], .. missing.Except(regel.Norm.Wanneer?.Keys ?? [])] });
    }

    /// <summary>What a duty comes to; in doubt it is for a person to weigh.</summary>
    private (Plicht Plicht, Bevinding? Zwaarste) Weeg(PlichtNorm norm, bool? geldt, List<string> missing, Feitenkaart feiten, string code, string wel, string niet, Regel regel, Bevinding? zwaarste)
    {
        if (norm.Bedrag is not null && feiten.Waarde is null)
        {
            missing.Add(feiten.Bedragfeit);
        }

        if (geldt is null || missing.Count > 0)
        {
            Mist(regel, missing, feiten, aannemen: false);
            return (Plicht.HandmatigBeoordelen, zwaarste);
        }

        var plicht = norm.Bedrag is { } grens ? Grens.Kies(feiten.Waarde, grens, norm.Onder, norm.Op, norm.Boven)!.Value : Plicht.Ja;
        string Ligging() => Grens.Ligging(feiten.Naam(feiten.Bedragfeit), feiten.Waarde!.Value, norm.Bedrag!.Value);
        var zin = plicht switch
        {
            Plicht.Ja => norm.Zin ?? $"{Zinnen.Hoofdletter(wel)}.",
            Plicht.Nee => $"{Ligging()}: {niet}.",
            Plicht.HandmatigBeoordelen => $"{Ligging()}; de bepaling zegt dan niet of het moet. Bij twijfel: {wel}.",
        };
        var bevinding = new Bevinding(code, plicht == Plicht.Ja ? Gewicht.Verplichting : Gewicht.Aandachtspunt, null, zin, regel.Grondslag) { Feiten = [.. Feiten(regel.Norm), .. norm.Bedrag is null ? [] : new[] { feiten.Bedragfeit }] };
        Bevindingen.Add(bevinding);
        return (plicht, zwaarste is null || (plicht == Plicht.Ja && zwaarste.Gewicht != Gewicht.Verplichting) ? bevinding : zwaarste);
    }

    /// <summary>The facts that decide what a norm says.</summary>
    private static IReadOnlyList<string> Feiten(Norm norm) => [.. norm.Wanneer?.Keys ?? []];

    private static Plicht Strengste(Plicht? a, Plicht b) => a is { } before && before > b ? before : b;

    internal static Gewicht Weegt(Uitkomst uitkomst) => uitkomst switch
    {
        Contracts.Gedragscode.Uitkomst.WeigerenVerplicht => Gewicht.Verplichting,
        Contracts.Gedragscode.Uitkomst.WeigerenAanbevolen => Gewicht.Aanbeveling,
        Contracts.Gedragscode.Uitkomst.HandmatigBeoordelen or Contracts.Gedragscode.Uitkomst.Toegestaan => Gewicht.Aandachtspunt,
    };
}
