using System.Buffers;
using System.Net;
using System.Security.Claims;
using System.Text;

namespace Shop.Place;

internal static class Place
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<string> Name = new(() => "shop");
    private static readonly UTF8Encoding Text = new(false);
    private static readonly CompositeFormat Line = CompositeFormat.Parse("{0}: {1}");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly IPAddress Here = IPAddress.Loopback;
    private static readonly Claim Anybody = new("role", "anybody");

    public static string Tell()
    {
        lock (Gate)
            return string.Format(null, Line, Name.Value, Text.GetByteCount(Here + Anybody.Value))
                .Trim(Digits.Contains('0') ? '0' : ' ');
    }
}
