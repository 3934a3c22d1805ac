using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>What an entry is to costs.</summary>
public enum Kostenverbandsoort
{
    Reis,
    Maaltijd,
    Bijeenkomst,

    /// <summary>A function or assignment; says nothing of days or of who pays.</summary>
    Opdracht,
}

/// <summary>A part of the costs as it was accounted for.</summary>
/// <param name="Bedrag">The amount, in cents.</param>
/// <param name="Drager">Who bore it.</param>
/// <param name="Verlenging">Whether it belongs to a private extension.</param>
public sealed record GedragenKosten(long Bedrag, Betaler Drager, bool Verlenging);

/// <summary>An entry to which an expense can belong.</summary>
/// <param name="Register">The register.</param>
/// <param name="Inschrijving">The id of the entry.</param>
/// <param name="Eigen">Whether it is the entry of the person asked about; else it names the supplier.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
/// <param name="Betaler">Who pays; null where that is not the question.</param>
/// <param name="Kosten">The costs as accounted for; empty while they are not.</param>
/// <param name="Partijpolitiek">Whether the person was there for a party.</param>
/// <param name="PriveVanaf">The first day of a private extension; null without one. // 003-24</param>
public sealed record Kostenverband(
    string Register, Guid Inschrijving, bool Eigen, Kostenverbandsoort Soort, DateOnly Van, DateOnly TotEnMet, Betaler? Betaler, IReadOnlyList<GedragenKosten> Kosten, bool Partijpolitiek, DateOnly? PriveVanaf);

/// <summary>
/// Asks for the entries to which an expense can belong: trips and invitations of the person on that day, those of anyone on
/// that day that name the supplier, and the entry of the person with the id given, whatever its days. What was withdrawn,
/// declined or called off does not count. // 000-23, 003-29
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Persoon">The id of the person.</param>
/// <param name="Dag">The day of the expense.</param>
/// <param name="Leverancier">To whom was paid.</param>
/// <param name="Inschrijving">The id of one entry of the person; null for none.</param>
public sealed record ZoekKostenverbanden(string Gemeente, Guid Persoon, DateOnly Dag, string Leverancier, Guid? Inschrijving) : IQuestion<IReadOnlyList<Kostenverband>>;
