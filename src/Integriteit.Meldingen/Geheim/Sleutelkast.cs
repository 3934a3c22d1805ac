using System.Security.Cryptography;
using Integriteit.Kern;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Meldingen.Geheim;

/// <summary>
/// Wraps keys with the host's key ring, which lies in a folder outside the database. What is wrapped for one purpose does
/// not open for another.
/// </summary>
internal sealed class Sleutelkast(Sleutelmap map, TimeProvider clock) : IDisposable
{
    /// <summary>How long a host can go on with the ring as it was: the ring is read anew within a day.</summary>
    private static readonly TimeSpan Overgang = TimeSpan.FromDays(2);

    private readonly Lock gate = new();
    private ServiceProvider? ring;

    /// <summary>Makes sure that the folder is there and can be written to; on Unix nobody else reads it.</summary>
    /// <exception cref="InvalidOperationException">It cannot.</exception>
    public void Controleer()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(map.Map);
            }
            else
            {
                Directory.CreateDirectory(map.Map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var proef = Path.Combine(map.Map, $"{Guid.CreateVersion7():N}.proef");
            File.WriteAllBytes(proef, []);
            File.Delete(proef);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Data:Sleutels: the folder '{map.Map}' cannot be made or written to ({fault.GetType().Name}).");
        }
    }

    /// <summary>Wraps a key for a purpose.</summary>
    public string Omhul(string doel, ReadOnlySpan<byte> sleutel) => Convert.ToBase64String(Beschermer(doel).Protect(sleutel.ToArray()));

    /// <summary>The key in a wrapping of this purpose.</summary>
    /// <exception cref="CryptographicException">It was wrapped for something else, or the ring no longer holds the key.</exception>
    public byte[] Onthul(string doel, string omhulsel)
    {
        var bytes = Convert.FromBase64String(omhulsel);
        try
        {
            return Beschermer(doel).Unprotect(bytes);
        }
        catch (CryptographicException)
        {
            // Another host, or the command, may have added a key since the ring was read.
            Vergeet();
            return Beschermer(doel).Unprotect(bytes);
        }
    }

    /// <summary>Adds a key to the ring; from now on it is the one that wraps.</summary>
    /// <exception cref="InvalidOperationException">It is not, since clocks differ.</exception>
    public void NieuweSleutel()
    {
        var beheer = Ring().GetRequiredService<IKeyManager>();
        // The key that became active last wraps. The ring knows the system's time only.
        var vanaf = beheer.GetAllKeys().Select(k => k.ActivationDate.AddTicks(1)).Append(TimeProvider.System.GetUtcNow()).Max();
        var nieuw = beheer.CreateNewKey(vanaf, vanaf.AddYears(100));
        Vergeet();
        // A wrapping names its key after four bytes. If it is not the new one, nothing may be wrapped anew and no old key taken out.
        if (new Guid(Beschermer("proef").Protect([0]).AsSpan(4, 16)) != nieuw.KeyId)
        {
            throw new InvalidOperationException("The new key does not wrap yet: the clocks of the hosts differ too much. Nothing was changed; try again later.");
        }
    }

    /// <summary>
    /// Takes out the keys that wrap nothing any more, once no host can still be using them: those older than a key that has
    /// itself been there for two days.
    /// </summary>
    public void WisOude()
    {
        var beheer = Ring().GetRequiredService<IKeyManager>();
        var ingeburgerd = beheer.GetAllKeys().Where(k => k.CreationDate < clock.GetUtcNow() - Overgang).MaxBy(k => k.CreationDate);
        if (ingeburgerd is not null && beheer is XmlKeyManager { CanDeleteKeys: true } wisser)
        {
            wisser.DeleteKeys(k => k.CreationDate < ingeburgerd.CreationDate);
            Vergeet();
        }
    }

    public void Dispose() => ring?.Dispose();

    private IDataProtector Beschermer(string doel) => Ring().GetRequiredService<IDataProtectionProvider>().CreateProtector("meldingen", doel);

    private ServiceProvider Ring()
    {
        lock (gate)
        {
            if (ring is null)
            {
                var diensten = new ServiceCollection();
                diensten.AddDataProtection().SetApplicationName("integriteit").SetDefaultKeyLifetime(TimeSpan.FromDays(365)).PersistKeysToFileSystem(new DirectoryInfo(map.Map));
                ring = diensten.BuildServiceProvider();
            }

            return ring;
        }
    }

    private void Vergeet()
    {
        lock (gate)
        {
            // Not disposed at once: another request may be using it, and it holds nothing but memory.
            ring = null;
        }
    }
}
