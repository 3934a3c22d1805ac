using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>
/// Locks what is written to it with a passphrase, in pieces, so that a file of any size takes the memory of one piece. The
/// format is in build/besluiten/0029: a line of JSON, then pieces of AES-256-GCM, each bound to that line, to its place and to
/// whether it is the last; so that none can be taken out, put elsewhere or cut off unseen.
/// </summary>
internal sealed class Uitvoerstroom : Stream
{
    /// <summary>Bytes in each piece but the last.</summary>
    public const int Stuk = 64 * 1024;

    /// <summary>The form of a passphrase, and what is said of one that has it not.</summary>
    public const string Wachtzin = "^.{16,500}$", Wachtzinfout = "'wachtzin' is ten minste 16 tekens lang, op één regel.";

    private const int Rondes = 600_000, Zout = 16, Voorvoegsel = 7, Nonce = 12, Merk = 16;

    private readonly AesGcm aes;
    private readonly byte[] kop, voorvoegsel = RandomNumberGenerator.GetBytes(Voorvoegsel), stuk = new byte[Stuk];

    /// <summary>What is locked and not yet sent.</summary>
    private readonly MemoryStream klaar = new();
    private int gevuld, teller;

    public Uitvoerstroom(string wachtzin)
    {
        var zout = RandomNumberGenerator.GetBytes(Zout);
        kop = JsonSerializer.SerializeToUtf8Bytes(
            new { Formaat = "integriteit-uitvoer", Versie = 1, Afleiding = "PBKDF2-HMAC-SHA-512", Rondes, Zout = Convert.ToBase64String(zout), Cijfer = "AES-256-GCM", Voorvoegsel = Convert.ToBase64String(voorvoegsel), Stuk }, Json.Options);
        aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), zout, Rondes, HashAlgorithmName.SHA512, 32), Merk);
        klaar.Write(kop);
        klaar.WriteByte((byte)'\n');
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // Only when more comes is a full piece not the last one.
            if (gevuld == Stuk)
            {
                Vergrendel(laatste: false);
            }

            var mee = Math.Min(Stuk - gevuld, buffer.Length);
            buffer[..mee].CopyTo(stuk.AsSpan(gevuld));
            gevuld += mee;
            buffer = buffer[mee..];
        }
    }

    /// <summary>Sends what is locked so far; call it often, since until then it takes memory.</summary>
    public async Task Stuur(Stream uit, CancellationToken ct)
    {
        await uit.WriteAsync(klaar.GetBuffer().AsMemory(0, (int)klaar.Length), ct);
        klaar.SetLength(0);
    }

    /// <summary>Locks the last piece; nothing is written after it.</summary>
    public void Rond() => Vergrendel(laatste: true);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            aes.Dispose();
            klaar.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Vergrendel(bool laatste)
    {
        Span<byte> nonce = stackalloc byte[Nonce], merk = stackalloc byte[Merk];
        voorvoegsel.CopyTo(nonce);
        BinaryPrimitives.WriteInt32BigEndian(nonce[Voorvoegsel..], teller++);
        nonce[^1] = (byte)(laatste ? 1 : 0);
        aes.Encrypt(nonce, stuk.AsSpan(0, gevuld), stuk.AsSpan(0, gevuld), merk, kop);
        klaar.Write(stuk.AsSpan(0, gevuld));
        klaar.Write(merk);
        gevuld = 0;
    }
}
