namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>The facts of one kind of case; each property is a fact, and one that is not given is unknown.</summary>
internal abstract record FeitenVan;

/// <summary>How a sentence names a fact: "Onbekend is …".</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZinsdeelAttribute(string tekst) : Attribute
{
    public string Tekst { get; } = tekst;
}

/// <summary>A fact whose values are keys that law and codes list, such as a position.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SleutelfeitAttribute : Attribute;

/// <summary>
/// A kind of case in which nothing is offered or accepted: norms only lay duties on it. Where they speak and forbid
/// nothing, the outcome is that it is allowed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AlleenPlichtenAttribute : Attribute;
