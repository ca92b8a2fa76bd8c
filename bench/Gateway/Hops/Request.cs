using System.Globalization;
using System.Text;

namespace Gateway.Hops;

/// <summary>A request to the Catalog module, as bytes on a connection.</summary>
internal sealed record Request(string Name, Func<byte[]> Next)
{
    public const string Sku = "85123A";
    private static int number;

    /// <summary>One row by its key.</summary>
    public static Request Read(string token)
    {
        var bytes = Encoding.ASCII.GetBytes(
            $"GET /api/products/{Sku} HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {token}\r\n\r\n"
        );
        return new Request($"GET /api/products/{Sku}", () => bytes);
    }

    /// <summary>Another price each time: a row changed, an event kept, a commit. Its key is the caller's own everywhere.</summary>
    public static Request Write(string token) => new($"PUT /api/products/{Sku}", () => WriteBytes(token));

    public static string Body(int amount) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"name":"White hanging heart T-light holder","price":{"currency":"GBP","amount":{{amount}} },"description":"{{new string('x', 200)}}"}"""
        );

    private static byte[] WriteBytes(string token)
    {
        var one = Interlocked.Increment(ref number);
        var body = Body(1 + one % 100_000);
        return Encoding.ASCII.GetBytes(
            $"PUT /api/products/{Sku} HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: measured-{one}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }
}
