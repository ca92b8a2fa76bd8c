using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace IntegrationTests.SqlServer;

/// <summary>
/// A listener that speaks as much TDS ([MS-TDS]) as it takes to let nobody in: it answers the greeting, and the login
/// with errors. What the driver makes of them is then what it makes of a server's.
/// </summary>
internal sealed class RefusingServer : IAsyncDisposable
{
    private const int HeaderSize = 8;
    private const byte Answer = 0x04;
    private const byte DoesNotEncrypt = 0x02;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;

    private RefusingServer(Func<Stream, CancellationToken, Task> serve)
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync(serve);
    }

    public int Port { get; }

    /// <summary>It does not encrypt, and answers a login with these errors.</summary>
    public static RefusingServer With(params (int Number, string Message)[] errors) =>
        new(
            async (client, cancel) =>
            {
                await ReadAsync(client, cancel);
                await WriteAsync(client, Greeting(), cancel);
                await ReadAsync(client, cancel);
                byte[] done = [0xFD, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
                await WriteAsync(
                    client,
                    [.. errors.SelectMany(one => Error(one.Number, one.Message)), .. done],
                    cancel
                );
                await UntilGoneAsync(client, cancel);
            }
        );

    /// <summary>It encrypts from the first byte on (<c>Encrypt=Strict</c>), with a certificate that nobody has signed.</summary>
    public static RefusingServer WithCertificateOfItsOwn() =>
        new(
            async (client, cancel) =>
            {
                using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
                using var certificate = request.CreateSelfSigned(
                    DateTimeOffset.UtcNow.AddDays(-1),
                    DateTimeOffset.UtcNow.AddDays(1)
                );
                await using var encrypted = new SslStream(client);
                await encrypted.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions
                    {
                        ServerCertificate = certificate,
                        ApplicationProtocols = [new("tds/8.0")],
                    },
                    cancel
                );
                await UntilGoneAsync(encrypted, cancel);
            }
        );

    /// <summary>It takes connections, and says nothing.</summary>
    public static RefusingServer Silent() => new(UntilGoneAsync);

    /// <summary>It is no SQL Server.</summary>
    public static RefusingServer OfAnotherKind() =>
        new(async (client, cancel) => await client.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancel));

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
    }

    private async Task ServeAsync(Func<Stream, CancellationToken, Task> serve)
    {
        List<Task> clients = [];
        try
        {
            while (true)
                clients.Add(ServeAsync(await listener.AcceptTcpClientAsync(ending.Token), serve));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<Stream, CancellationToken, Task> serve)
    {
        using (client)
            try
            {
                await serve(client.GetStream(), ending.Token);
            }
            catch (Exception left)
                when (left
                        is IOException
                            or OperationCanceledException
                            or System.Security.Authentication.AuthenticationException
                )
            {
                // The client has heard enough.
            }
    }

    private static async Task UntilGoneAsync(Stream client, CancellationToken cancel)
    {
        var unread = new byte[4096];
        while (await client.ReadAsync(unread, cancel) > 0) { }
    }

    private static async Task ReadAsync(Stream client, CancellationToken cancel)
    {
        var header = new byte[HeaderSize];
        await client.ReadExactlyAsync(header, cancel);
        await client.ReadExactlyAsync(
            new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderSize],
            cancel
        );
    }

    private static async Task WriteAsync(Stream client, byte[] body, CancellationToken cancel)
    {
        var header = new byte[HeaderSize];
        (header[0], header[1], header[6]) = (Answer, 1, 1);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(HeaderSize + body.Length));
        await client.WriteAsync((byte[])[.. header, .. body], cancel);
    }

    // PRELOGIN: where the version is, and the encryption; SQL Server 2019.
    private static byte[] Greeting() => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 15, 0, 0x07, 0xD0, 0, 0, DoesNotEncrypt];

    // The ERROR token: number, state, class, message, server, procedure, line.
    private static byte[] Error(int number, string message)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.Unicode);
        writer.Write(number);
        writer.Write((byte)1);
        writer.Write((byte)14);
        writer.Write((ushort)message.Length);
        writer.Write(Encoding.Unicode.GetBytes(message));
        writer.Write((byte)0);
        writer.Write((byte)0);
        writer.Write(1);
        return [0xAA, (byte)body.Length, (byte)(body.Length >> 8), .. body.ToArray()];
    }
}
