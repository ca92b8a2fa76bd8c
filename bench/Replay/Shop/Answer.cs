using System.Net;

namespace Replay.Shop;

/// <summary>
/// What came of a request. Value is null when it failed, and that has been counted, or when the refusal was expected.
/// </summary>
internal readonly record struct Answer<T>(HttpStatusCode? Status, T? Value)
    where T : class
{
    public bool Succeeded => (int?)Status is >= 200 and <= 299;
}

/// <summary>The answer's body when nobody needs it.</summary>
internal sealed record Unread;
