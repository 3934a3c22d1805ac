using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Takes the columns of an export from the stored JSON of an entry, in one pass over its bytes. One export, one instance.</summary>
internal sealed class Kolommen
{
    private readonly Knoop wortel = new();
    private readonly Plaats[] plaatsen;
    private readonly ArrayBufferWriter<byte> ontsnapt = new();

    /// <param name="paden">For each column the path in the JSON.</param>
    public Kolommen(IReadOnlyList<string[]> paden)
    {
        plaatsen = new Plaats[paden.Count];
        for (var kolom = 0; kolom < paden.Count; kolom++)
        {
            var knoop = wortel;
            foreach (var naam in paden[kolom])
            {
                knoop = knoop.Onder(naam);
            }

            knoop.Kolom = kolom;
        }
    }

    public delegate void Veld(ReadOnlySpan<byte> tekst);

    /// <summary>Gives every column in its order: a text as it reads, anything else as JSON, nothing where it is not there.</summary>
    public void Schrijf(ReadOnlySpan<byte> json, Veld veld)
    {
        Array.Clear(plaatsen);
        ontsnapt.ResetWrittenCount();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Lees(ref reader, wortel);
        foreach (var plaats in plaatsen)
        {
            veld((plaats.Ontsnapt ? ontsnapt.WrittenSpan : json).Slice(plaats.Van, plaats.Lengte));
        }
    }

    /// <summary>Reads the object that the reader is at, to its end.</summary>
    private void Lees(ref Utf8JsonReader reader, Knoop knoop)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var gevonden = knoop.Zoek(ref reader);
            reader.Read();
            if (gevonden?.Kolom is { } kolom)
            {
                plaatsen[kolom] = Waarde(ref reader);
            }
            else if (gevonden is not null && reader.TokenType == JsonTokenType.StartObject)
            {
                Lees(ref reader, gevonden);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private Plaats Waarde(ref Utf8JsonReader reader)
    {
        var van = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return new Plaats(van, (int)reader.BytesConsumed - van, Ontsnapt: false);
        }

        if (!reader.ValueIsEscaped)
        {
            return new Plaats(van + 1, reader.ValueSpan.Length, Ontsnapt: false);
        }

        var begin = ontsnapt.WrittenCount;
        ontsnapt.Advance(reader.CopyString(ontsnapt.GetSpan(reader.ValueSpan.Length)));
        return new Plaats(begin, ontsnapt.WrittenCount - begin, Ontsnapt: true);
    }

    /// <summary>Where a value lies: in the JSON itself, or among the texts whose escapes were undone.</summary>
    private readonly record struct Plaats(int Van, int Lengte, bool Ontsnapt);

    /// <summary>A name on the way to a column.</summary>
    private sealed class Knoop
    {
        private readonly List<(byte[] Naam, Knoop Knoop)> onder = [];

        public int? Kolom { get; set; }

        public Knoop Onder(string naam)
        {
            var utf8 = Encoding.UTF8.GetBytes(naam);
            if (onder.Find(o => o.Naam.AsSpan().SequenceEqual(utf8)).Knoop is { } bekend)
            {
                return bekend;
            }

            onder.Add((utf8, new Knoop()));
            return onder[^1].Knoop;
        }

        /// <summary>The one below with the name that the reader is at, or null.</summary>
        public Knoop? Zoek(ref Utf8JsonReader reader)
        {
            foreach (var (naam, knoop) in onder)
            {
                if (reader.ValueTextEquals(naam))
                {
                    return knoop;
                }
            }

            return null;
        }
    }
}
