namespace Integriteit.Bench;

/// <summary>Chance that repeats: the same seed gives the same data on every machine (splitmix64).</summary>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    public int Below(int n) => (int)(Next() % (ulong)n);

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double p) => Unit() < p;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>The first items often, the last ones seldom; a higher power is more uneven.</summary>
    public T Skewed<T>(IReadOnlyList<T> list, double power) => list[(int)(list.Count * Math.Pow(Unit(), power))];

    /// <summary>Yes, no, or not known.</summary>
    public bool? Maybe(double yes, double unknown) => Unit() switch
    {
        var u when u < yes => true,
        var u when u < yes + unknown => null,
        _ => false,
    };

    /// <summary>An id as version 7 makes them at this moment, with chance from here.</summary>
    public Guid Id(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, moment.ToUnixTimeMilliseconds() << 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (Next() & 0x3FFF_FFFF_FFFF_FFFFUL) | 0x8000_0000_0000_0000UL);
        var random = (ushort)(Next() & 0x0FFF);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | random));
        return new Guid(bytes, bigEndian: true);
    }
}
