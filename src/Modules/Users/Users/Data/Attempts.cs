namespace Users.Data;

/// <summary>
/// How attempts to sign in to an account have gone, from one place or from all of them. Neither is named: both are keyed
/// hashes, and there are rows for accounts that do not exist, as nobody is to see the difference.
/// </summary>
public sealed class Attempts : IVersioned
{
    /// <summary>The place that stands for all of them.</summary>
    public const string Anywhere = "*";

    /// <summary>So many wrong passwords from one place are forgiven.</summary>
    public const int ForgivenFromAPlace = 5;

    /// <summary>So many from everywhere, before strangers have to take turns.</summary>
    public const int ForgivenFromAnywhere = 50;

    /// <summary>For how long an account knows a place that its owner has signed in from.</summary>
    public static readonly TimeSpan PlaceIsKnown = TimeSpan.FromDays(30);

    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan WaitOfStrangers = TimeSpan.FromMinutes(1);

    [TextKey]
    public string Account { get; private init; } = "";

    [TextKey]
    public string Place { get; private init; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset? LastFailureAt { get; private set; }

    /// <summary>Until when nobody may try.</summary>
    public DateTimeOffset? WaitUntil { get; private set; }

    /// <summary>The owner has signed in from there, not long ago.</summary>
    public DateTimeOffset? KnownUntil { get; private set; }

    /// <summary>When the row says nothing any more.</summary>
    public DateTimeOffset ForgetAt { get; private set; }

    public int Version { get; set; }

    public static Attempts Of(string account, string place) => new() { Account = account, Place = place };

    public void Failed(DateTimeOffset now)
    {
        Failures = now - LastFailureAt < Memory ? Failures + 1 : 1;
        LastFailureAt = now;
        WaitUntil = now + Wait();
        Keep(now + Memory);
    }

    public void Succeeded(DateTimeOffset now)
    {
        (Failures, LastFailureAt, WaitUntil) = (0, null, null);
        KnownUntil = now + PlaceIsKnown;
        Keep(KnownUntil.Value);
    }

    private TimeSpan? Wait()
    {
        if (Place is Anywhere)
            return Failures >= ForgivenFromAnywhere ? WaitOfStrangers : null;
        var beyond = Failures - ForgivenFromAPlace;
        if (beyond < 0)
            return null;
        var wait = ShortestWait * Math.Pow(2, Math.Min(beyond, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void Keep(DateTimeOffset until) => ForgetAt = until > ForgetAt ? until : ForgetAt;
}
