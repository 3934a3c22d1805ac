using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Normen.Soorten;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>The version of a code to judge by, in place of what is in force: an older one, a draft, or that of another municipality.</summary>
[Description("De codeversie om aan te toetsen in plaats van wat op de peildatum geldt: een oudere, een ontwerp, of die van een andere gemeente.")]
internal sealed record Codekeuze(
    [property: RegularExpression("^gm[0-9]{4}$", ErrorMessage = "'gemeente' is een CBS-code als gm0148."), Description("De gemeente van de code; ontbreekt: de gemeente uit het pad.")] string? Gemeente,
    [property: Required, MaxLength(100), Description("De sleutel van de code.")] string? Code,
    [property: Required, MaxLength(50), Description("De naam van de versie.")] string? Versie);

/// <summary>A case to judge, told apart by its kind. Adding a kind is one record of facts and one line here.</summary>
[Description("Een geval om te toetsen.")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Toetsvraag<GeschenkFeiten>), "geschenk")]
[JsonDerivedType(typeof(Toetsvraag<UitnodigingFeiten>), "uitnodiging")]
[JsonDerivedType(typeof(Toetsvraag<DienstreisFeiten>), "dienstreis")]
[JsonDerivedType(typeof(Toetsvraag<NevenfunctieFeiten>), "nevenfunctie")]
[JsonDerivedType(typeof(Toetsvraag<NeveninkomstenFeiten>), "neveninkomsten")]
[JsonDerivedType(typeof(Toetsvraag<BelangFeiten>), "belang")]
[JsonDerivedType(typeof(Toetsvraag<BelangmeldingFeiten>), "belangmelding")]
[JsonDerivedType(typeof(Toetsvraag<OvereenkomstFeiten>), "overeenkomst")]
[JsonDerivedType(typeof(Toetsvraag<OpdrachtFeiten>), "opdracht")]
[JsonDerivedType(typeof(Toetsvraag<VervolgfunctieFeiten>), "vervolgfunctie")]
[JsonDerivedType(typeof(Toetsvraag<VoorzieningFeiten>), "voorziening")]
[JsonDerivedType(typeof(Toetsvraag<DeclaratieFeiten>), "declaratie")]
[JsonDerivedType(typeof(Toetsvraag<PrivecontactFeiten>), "privecontact")]
[JsonDerivedType(typeof(Toetsvraag<MeldingFeiten>), "melding")]
[JsonDerivedType(typeof(Toetsvraag<AantredenFeiten>), "aantreden")]
[JsonDerivedType(typeof(Toetsvraag<InformatieFeiten>), "informatie")]
[JsonDerivedType(typeof(Toetsvraag<ToezeggingFeiten>), "toezegging")]
[JsonDerivedType(typeof(Toetsvraag<PeriodiekFeiten>), "periodiek")]
internal abstract record Toetsvraag
{
    /// <summary>The kinds of case with the record of their facts.</summary>
    public static IReadOnlyDictionary<string, Type> Soorten { get; } = typeof(Toetsvraag).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(d => (string)d.TypeDiscriminator!, d => d.DerivedType.GetGenericArguments()[0]);

    [Required, Description("Het ambt van degene om wie het gaat.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("De dag waarvan de regels gelden.")]
    public DateOnly? Peildatum { get; init; }

    [Description("Aan welke versie te toetsen; ontbreekt: aan wat op de peildatum geldt.")]
    public Codekeuze? Codeversie { get; init; }

    [JsonIgnore]
    public abstract FeitenVan Kaart { get; }
}

/// <summary>A case of one kind.</summary>
[Description("Een geval om te toetsen.")]
internal sealed record Toetsvraag<TFeiten> : Toetsvraag
    where TFeiten : FeitenVan
{
    [Required, Description("De feiten van het geval.")]
    public TFeiten? Feiten { get; init; }

    [JsonIgnore]
    public override FeitenVan Kaart => Feiten!;
}
