using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Integriteit.Bench;

/// <summary>An answer, read whole.</summary>
internal readonly record struct Reply(int Status, string Head, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header of the answer, or null.</summary>
    public string? Header(string name) => Wire.Header(Head, name);
}

/// <summary>
/// One HTTP/1.1 connection that is kept alive, blocking and bare: a client in the way would be a part of every figure.
/// </summary>
internal sealed class Wire : IDisposable
{
    public delegate void Piece(ReadOnlySpan<byte> bytes);

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000, SendTimeout = 60_000 };
    private readonly byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;

    public Wire(int port) => socket.Connect(IPAddress.Loopback, port);

    public static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\n{name}:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        at += name.Length + 2;
        return head[at..head.IndexOf('\r', at)].Trim();
    }

    /// <param name="path">Path and query.</param>
    /// <param name="headers">Whole lines, each with its line end.</param>
    public Reply Get(string path, string headers = "") => Send("GET", path, headers, "");

    public Reply Send(string method, string path, string headers, string body)
    {
        Request(method, path, headers, body);
        var (status, head) = ReadHead();
        using var whole = new MemoryStream();
        ReadBody(status, head, bytes => whole.Write(bytes));
        return new Reply(status, head, whole.ToArray());
    }

    /// <summary>Gives the body in the pieces in which it comes.</summary>
    public (int Status, string Head) Stream(string path, string headers, Piece piece)
    {
        Request("GET", path, headers, "");
        var (status, head) = ReadHead();
        ReadBody(status, head, piece);
        return (status, head);
    }

    public void Dispose() => socket.Dispose();

    private void Request(string method, string path, string headers, string body)
    {
        var length = body.Length > 0 ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "";
        var bytes = Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{headers}{length}\r\n{body}");
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += socket.Send(bytes.AsSpan(sent));
        }
    }

    private (int Status, string Head) ReadHead()
    {
        int at;
        while ((at = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Fill();
        }

        var head = Encoding.ASCII.GetString(buffer, start, at + 2);
        start += at + 4;
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head);
    }

    private void ReadBody(int status, string head, Piece piece)
    {
        if (status is 204 or 304)
        {
            return;
        }

        if (Header(head, "Transfer-Encoding") is null)
        {
            Take(int.Parse(Header(head, "Content-Length")!, CultureInfo.InvariantCulture), piece);
            return;
        }

        while (true)
        {
            int at;
            while ((at = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0)
            {
                Fill();
            }

            var size = int.Parse(Encoding.ASCII.GetString(buffer, start, at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            start += at + 2;
            Take(size, piece);
            Take(2, static _ => { });
            if (size == 0)
            {
                return;
            }
        }
    }

    private void Take(int count, Piece piece)
    {
        while (count > 0)
        {
            if (start == end)
            {
                Fill();
            }

            var taken = Math.Min(count, end - start);
            piece(buffer.AsSpan(start, taken));
            start += taken;
            count -= taken;
        }
    }

    private void Fill()
    {
        if (start == end)
        {
            (start, end) = (0, 0);
        }
        else if (end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var read = socket.Receive(buffer.AsSpan(end));
        end += read > 0 ? read : throw new IOException("The connection was closed in mid-answer.");
    }
}
