using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Bench;

/// <summary>What the product is held against: Kestrel with one handler and nothing else.</summary>
internal static class Baselines
{
    /// <summary>Sends the bytes of a file.</summary>
    public const string Bytes = "bytes";

    /// <summary>Runs the list query on a database, as one writes it by hand.</summary>
    public const string Query = "query";

    /// <summary>Commits one bare insert for a request, as safely as the product commits.</summary>
    public const string Insert = "insert";

    /// <summary>Serves until whoever started it is gone.</summary>
    public static async Task<int> Serve(string kind, int port, string file)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        await using var app = builder.Build();
        app.Run(kind switch
        {
            Bytes => Send(await File.ReadAllBytesAsync(file)),
            Insert => Write(file),
            _ => Read(file),
        });
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static RequestDelegate Send(byte[] body) => http => Answer(http, body);

    private static RequestDelegate Read(string file)
    {
        var idle = new ConcurrentBag<SqliteConnection>();
        var sql = Product.ListSql + "\nLIMIT 51";
        return async http =>
        {
            if (!idle.TryTake(out var connection))
            {
                connection = Open(file);
            }

            var text = new StringBuilder("{\"items\":[");
            using (var command = connection.CreateCommand())
            {
                command.CommandText = sql;
                command.Parameters.AddWithValue("@Gemeente", Product.Measured);
                command.Parameters.AddWithValue("@Register", Product.Gifts.Naam);
                command.Parameters.AddWithValue("@Kring", "openbaar");
                command.Parameters.AddWithValue("@Voor", Before(http.Request.Query["cursor"]));
                command.Parameters.AddWithValue("@Vanaf", 0L);
                using var reader = command.ExecuteReader();
                for (var count = 0; reader.Read(); count++)
                {
                    var (_, shown) = (reader.GetInt64(0), reader.GetString(1));
                    if (count < 50)
                    {
                        (count == 0 ? text : text.Append(',')).Append(shown);
                    }
                }
            }

            idle.Add(connection);
            await Answer(http, Encoding.UTF8.GetBytes(text.Append("]}").ToString()));
        };
    }

    private static RequestDelegate Write(string file)
    {
        var (turn, command) = (new SemaphoreSlim(1, 1), Writes.BareInsert(file));
        return async http =>
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                await Answer(http, "{}"u8.ToArray());
                return;
            }

            await http.Request.Body.CopyToAsync(Stream.Null);
            await turn.WaitAsync();
            try
            {
                command.ExecuteNonQuery();
            }
            finally
            {
                turn.Release();
            }

            http.Response.StatusCode = 201;
            await Answer(http, "{}"u8.ToArray());
        };
    }

    private static Task Answer(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }

    private static long Before(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[8];
        return cursor is not null && Base64Url.TryDecodeFromChars(cursor, bytes, out _) ? BinaryPrimitives.ReadInt64BigEndian(bytes) : long.MaxValue;
    }

    /// <summary>Attached under the product's name for it, so that the text of the query stays the same.</summary>
    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "ATTACH DATABASE @file AS registers";
        command.Parameters.AddWithValue("@file", file);
        command.ExecuteNonQuery();
        return connection;
    }
}
