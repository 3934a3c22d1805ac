using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Zelftoetsen;

[Description("Een vraag aan de lezer.")]
internal sealed record Zelftoetsvraag(
    [property: Required, Range(1, 100), Description("Het nummer.")] int? Nummer,
    [property: Required, MaxLength(500), Description("De vraag.")] string? Vraag);

/// <summary>A list of questions that a reader answers for themselves; nothing is kept. // 003-39</summary>
[Description("Een lijst vragen die de lezer voor zichzelf beantwoordt.")]
internal sealed record Zelftoets(
    [property: Required, MaxLength(100), Description("De sleutel, zoals in paden.")] string? Sleutel,
    [property: Required, MaxLength(200), Description("De titel.")] string? Titel,
    [property: Required, MaxLength(1000), Description("Waarvoor en voor wie.")] string? Inleiding,
    [property: Required, MinLength(1), Description("De ambten voor wie de vragen zijn.")] IReadOnlyList<Ambt>? Doelgroep,
    [property: Required, Description("Sinds wanneer de bron ze stelt.")] DateOnly? GeldigVan,
    [property: Required, Description("Waar ze vandaan komen.")] Bronvermelding? Bron,
    [property: Required, MinLength(1), Description("De vragen.")] IReadOnlyList<Zelftoetsvraag>? Vragen)
{
    public static readonly Zelftoets Voorbeeld = new(
        "sociale-media", "Voordat u iets op sociale media plaatst", "Acht vragen vóór het plaatsen van een bericht.", [Ambt.Wethouder], new DateOnly(2022, 4, 14),
        new Bronvermelding { Titel = "Bestuurlijke Gedragscode integriteit Dagelijks Bestuur, gemeente Assen" }, [new Zelftoetsvraag(1, "Past dit bericht bij integer handelen?")]);
}

/// <summary>The lists that ship, as data with their source.</summary>
internal sealed class Vragenlijsten(IReadOnlyList<Zelftoets> alle)
{
    public IReadOnlyList<Zelftoets> Alle { get; } = alle;

    /// <exception cref="InvalidDataException">A file has faults.</exception>
    public static Vragenlijsten Laad() => new([.. Bronbestand.Meegeleverd("Zelftoetsen").Select(f => Invoer.Lees<Zelftoets>(f.Bytes, fout => throw new InvalidDataException($"{f.Name}: {fout.Name}: {fout.Reason}")))]);
}
