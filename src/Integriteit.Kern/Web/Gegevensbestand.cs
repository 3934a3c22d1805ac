namespace Integriteit.Kern.Web;

/// <summary>A dated file of law or practice that travels inside the assembly; it is looked at whole before it is used.</summary>
public static class Gegevensbestand
{
    /// <typeparam name="T">What the file holds; the file travels in the assembly of this type.</typeparam>
    /// <param name="naam">The name of the file in <c>Gegevens</c>.</param>
    /// <param name="keur">Reports what only makes sense in context; asked when the form is right.</param>
    /// <exception cref="InvalidDataException">The file has faults; the message names the place of each.</exception>
    public static T Laad<T>(string naam, Action<T, Action<Fout>> keur)
        where T : class
    {
        using var stream = typeof(T).Assembly.GetManifestResourceStream($"Gegevens/{naam}") ?? throw new InvalidDataException($"There is no file {naam}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Lees(naam, bytes, keur);
    }

    /// <summary>As <see cref="Laad{T}"/>, for text that is already in memory.</summary>
    public static T Lees<T>(string naam, ReadOnlyMemory<byte> json, Action<T, Action<Fout>> keur)
        where T : class
    {
        var fouten = new List<Fout>();
        var gelezen = Invoer.Lees<T>(json, fouten.Add);
        if (fouten.Count == 0)
        {
            keur(gelezen, fouten.Add);
        }

        return fouten.Count == 0
            ? gelezen
            : throw new InvalidDataException(string.Join(Environment.NewLine, fouten.Select(f => $"{naam}: {f.Name}: {f.Reason}")));
    }
}
