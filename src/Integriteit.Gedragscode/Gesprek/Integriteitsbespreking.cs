using System.ComponentModel;
using System.Text.Json.Serialization;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Why a body talks. // 001-01, 000-04, 002-20</summary>
internal enum Besprekingsaanleiding
{
    StartPeriode,
    Periodiek,
    Casus,
    EvaluatieCode,
    Onduidelijkheid,
    Risicos,
    Sessie,
    Instructie,
    Anders,
}

/// <summary>In which form it talks. // 001-02, 002-20</summary>
internal enum Besprekingsvorm
{
    Juridisch,
    Interactief,
    Sessie,
    Instructie,
    Overleg,
}

internal enum Besprekingsstatus
{
    Gepland,
    Gehouden,
    Afgezegd,
}

/// <summary>Who opened or closed a talk. // 001-02, 001-03</summary>
internal enum Gespreksvoorzitter
{
    Burgemeester,
    Locoburgemeester,
    Ander,
}

/// <summary>What a talk of council or executive lacked that the guide for mayors asks.</summary>
internal enum Gespreksaandachtspunt
{
    /// <summary>Neither the mayor nor the loco opened it. // 001-02</summary>
    NietGeopendDoorBurgemeester,

    /// <summary>No loco took part. // 001-03</summary>
    ZonderLocoburgemeester,
}

/// <summary>A planned or held talk about integrity; the public sees of a held one of council or executive the first six fields.</summary>
[Description("Een geplande of gehouden bespreking over integriteit.")]
internal sealed record Integriteitsbespreking(
    [property: Description("Het id.")] Guid Id,
    [property: Description("Wie bijeenkomt.")] Gremium Gremium,
    [property: Description("Gepland, gehouden of afgezegd.")] Besprekingsstatus Status,
    [property: Description("De periodieke handelingen die deze bespreking vervult.")] IReadOnlyList<PeriodiekeHandeling> Handelingen,
    [property: Description("De dag waarop zij is gehouden.")] DateOnly? GehoudenOp,
    [property: Description("Of de bespreking aanleiding geeft de gedragscode te herzien.")] bool? HerzieningNodig)
{
    [Description("Wat er is voorbereid; niet openbaar.")]
    public PlanBespreking.Invoer? Voorbereiding { get; init; }

    [Description("Hoe de bespreking verliep; niet openbaar.")]
    public RondBesprekingAf.Invoer? Uitkomst { get; init; }

    [Description("Waarom zij niet doorging; niet openbaar.")]
    public ZegBesprekingAf.Invoer? Afzegging { get; init; }

    /// <summary>Worked out, not stored. // 001-02, 001-03</summary>
    [Description("Wat een gehouden bespreking van raad of college miste; niet openbaar.")]
    public IReadOnlyList<Gespreksaandachtspunt>? Aandachtspunten => Uitkomst is null || Gremium is not (Gremium.Raad or Gremium.College) ? null :
    [
        .. Uitkomst.GeopendDoor == Gespreksvoorzitter.Ander ? [Gespreksaandachtspunt.NietGeopendDoorBurgemeester] : Array.Empty<Gespreksaandachtspunt>(),
        .. Uitkomst.Deelnemers?.Any(d => d.Locoburgemeester == true) == true ? [] : new[] { Gespreksaandachtspunt.ZonderLocoburgemeester },
    ];

    /// <summary>The day it was held, or is to be.</summary>
    [JsonIgnore]
    public DateOnly Dag => GehoudenOp ?? Voorbereiding!.GeplandOp!.Value;

    /// <summary>True when everyone may know of it.</summary>
    [JsonIgnore]
    public bool Openbaar => Status == Besprekingsstatus.Gehouden && Gremium is (Gremium.Raad or Gremium.College);

    public static readonly Integriteitsbespreking Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000011"), Gremium.Raad, Besprekingsstatus.Gehouden, [PeriodiekeHandeling.BesprekingIntegriteit], new DateOnly(2024, 5, 16), false);
}
