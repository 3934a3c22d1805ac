using Integriteit.Kern.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Integriteit.Kern.Web;

/// <summary>
/// Serves a public list from memory for as long as nothing changed. Whether something changed is asked of the
/// database itself at every request, so an answer is never older than the last commit, whoever made it.
/// </summary>
public sealed class PublicReads(Database database) : IDisposable
{
    private const long Bytes = 24 * 1024 * 1024;

    /// <summary>
    /// The addresses asked for of late, by their hash. A page is kept when it is asked for again: who walks through a
    /// whole register drives nothing out, and costs no memory.
    /// </summary>
    private readonly int[] asked = new int[1 << 12];

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Bytes });

    /// <summary>A page as it goes out: its JSON and the link to the next one.</summary>
    public sealed record Page(byte[] Body, string? Next);

    private sealed record Entry(Page Page, string Stand, string ETag)
    {
        public long? DataVersion { get; set; }
    }

    /// <summary>Sends the list at this address, made anew when <paramref name="stand"/> says that its register changed.</summary>
    /// <param name="http">The request; its path and query identify the list.</param>
    /// <param name="schema">The schema that the list is read from.</param>
    /// <param name="stand">Reads the number that changes with every change of what the list can show.</param>
    /// <param name="make">Reads the list.</param>
    public async Task Send(HttpContext http, string schema, Func<Task<string>> stand, Func<Task<Page>> make)
    {
        var key = (http.Request.Path.Value, http.Request.QueryString.Value);
        // In this order: what is read later may be newer than its number says, never older.
        var version = database.Dialect.DataVersion(schema);
        if (!cache.TryGetValue(key, out Entry? entry) || version is null || entry!.DataVersion != version)
        {
            var now = await stand();
            if (entry is null || entry.Stand != now)
            {
                var page = await make();
                var keep = entry is not null || Again(key.GetHashCode());
                entry = new Entry(page, now, $"\"{now}-json\"");
                if (keep)
                {
                    cache.Set(key, entry, new MemoryCacheEntryOptions { Size = page.Body.Length + 500, SlidingExpiration = TimeSpan.FromMinutes(10) });
                }
            }

            entry.DataVersion = version;
        }

        if (entry.Page.Next is not null)
        {
            http.Response.Headers.Link = entry.Page.Next;
        }

        await Answer.Bytes(http, entry.Page.Body, entry.ETag, isPublic: true);
    }

    public void Dispose() => cache.Dispose();

    private bool Again(int address)
    {
        // Two requests at once may both be the first; then the next one is the second.
        ref var last = ref asked[address & (asked.Length - 1)];
        var again = last == address;
        last = address;
        return again;
    }
}
