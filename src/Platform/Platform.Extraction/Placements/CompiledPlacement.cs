using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Extraction;

/// <summary>
/// A placement made ready to decide per call, in what the call needs and no more. It decides as the flag's filters do
/// (<see cref="PlacementFlag"/>), the share by the same hash.
/// </summary>
internal sealed class CompiledPlacement
{
    private const int LongestOnStack = 256;

    private readonly TimeProvider clock;
    private readonly byte[] flag;
    private readonly int share;
    private readonly HashSet<string>? users;
    private readonly string[] groups;
    private readonly bool canary;
    private readonly bool hasWindow;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset until;

    public CompiledPlacement(string module, Placement placement, TimeProvider clock)
    {
        this.clock = clock;
        flag = Encoding.UTF8.GetBytes('\n' + PlacementFlag.NameOf(module));
        share = placement.Extracted;
        users = placement.Users.Count == 0 ? null : placement.Users.ToHashSet(StringComparer.Ordinal);
        groups = [.. placement.Groups];
        canary = placement.Canary;
        hasWindow = placement.From is not null || placement.Until is not null;
        from = placement.From ?? DateTimeOffset.MinValue;
        until = placement.Until ?? DateTimeOffset.MaxValue;
    }

    public Place Choose(in PlacedCall call) =>
        IsFor(call) && (!hasWindow || IsOpen()) ? Place.Extracted : Place.InProcess;

    private bool IsFor(in PlacedCall call) =>
        share == 100
        || (canary && call.Canary)
        || (users is not null && call.User is { } user && users.Contains(user))
        || (groups.Length > 0 && call.Caller is { } caller && HasRole(caller))
        || (share > 0 && IsInShare(call.Key));

    private bool HasRole(ClaimsPrincipal caller)
    {
        foreach (var group in groups)
        {
            if (caller.HasClaim(ClaimNames.Roles, group))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOpen()
    {
        var now = clock.GetUtcNow();
        return now >= from && now < until;
    }

    // As the targeting filter does it: the first four bytes of SHA-256 over "{key}\n{flag}", in percent.
    private bool IsInShare(string key)
    {
        var most = Encoding.UTF8.GetMaxByteCount(key.Length) + flag.Length;
        Span<byte> text = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(key, text);
        flag.CopyTo(text[length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..(length + flag.Length)], hash);
        return MemoryMarshal.Read<uint>(hash) / (double)uint.MaxValue * 100 < share;
    }
}
