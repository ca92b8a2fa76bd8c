namespace Platform.Extraction;

#pragma warning disable CA1001 // The source that is cancelled once holds nothing, and calls may look at it after that.
/// <summary>One running service of a module, as the host sees it.</summary>
internal sealed class Instance
{
    /// <summary>Without a sign of life for so long, it is left out.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WhenUnwell = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WhenBeatingElsewhere = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private int inFlight;
    private long lastSeen;
    private long lastBeat;
    private long lookedAt;
    private int beingLookedAt;
    private volatile bool failing;
    private CancellationTokenSource working = new();

    public Instance(
        Guid id,
        string module,
        Uri http1,
        Uri http2,
        string version,
        Discovery discovery,
        ModuleSettings settings,
        TimeProvider clock
    )
    {
        (Id, Module, Http1, Http2, Version, Discovery) = (id, module, http1, http2, version, discovery);
        this.clock = clock;
        Settings = settings;
        Audience = ServiceTokens.AudienceOf(module);
        (Http1Prefix, Http2Prefix) = (http1.GetLeftPart(UriPartial.Authority), http2.GetLeftPart(UriPartial.Authority));
        Breaker = new Breaker(
            settings.BreakerFailures,
            settings.BreakerOpenFor,
            clock,
            state => ExtractionDiagnostics.BreakerIs(module, state)
        );
        failing = discovery == Discovery.Configured;
    }

    /// <summary>Its id, made by itself at its start.</summary>
    public Guid Id { get; }

    /// <summary>The module that it serves.</summary>
    public string Module { get; }

    /// <summary>The address that speaks HTTP/1.1.</summary>
    public Uri Http1 { get; }

    /// <summary>The address that speaks HTTP/2.</summary>
    public Uri Http2 { get; }

    /// <summary>What comes before the path of a request to it by HTTP/1.1.</summary>
    public string Http1Prefix { get; }

    /// <summary>The same by HTTP/2.</summary>
    public string Http2Prefix { get; }

    /// <summary>The audience of tokens that are shown to it.</summary>
    public string Audience { get; }

    /// <summary>What it was built from.</summary>
    public string Version { get; }

    /// <summary>How it was found.</summary>
    public Discovery Discovery { get; }

    /// <summary>What is set for services of its module.</summary>
    public ModuleSettings Settings { get; }

    /// <summary>Keeps calls away that would fail.</summary>
    public Breaker Breaker { get; }

    /// <summary>Cancelled when it is found to be unwell: what it is busy with is somebody else's to do then.</summary>
    public CancellationToken Working => Volatile.Read(ref working).Token;

    /// <summary>How many calls it is busy with, for this process.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    /// <summary>When it last gave a sign of life, to whichever process.</summary>
    public DateTimeOffset LastSeen => At(ref lastSeen);

    /// <summary>Whether it can be sent calls: it lives, and nothing is known to be wrong with it.</summary>
    public bool IsWell => !failing && (Discovery == Discovery.Configured || !IsSilent);

    /// <summary>Whether it can be sent one more call now.</summary>
    public bool HasRoom => IsWell && InFlight < Settings.MostInFlight && Breaker.LetsThrough;

    internal bool BeatsHere => Age(ref lastBeat) < Silence;

    internal bool IsSilent => Age(ref lastSeen) >= Silence;

    /// <summary>Begins a call; it ends when what is returned is disposed.</summary>
    public Call Begin()
    {
        Interlocked.Increment(ref inFlight);
        return new Call(this);
    }

    /// <summary>It has told this process that it lives.</summary>
    internal void Beat()
    {
        var now = clock.GetUtcNow();
        Volatile.Write(ref lastBeat, now.UtcTicks);
        Seen(now);
    }

    /// <summary>It has told another process, some time ago.</summary>
    internal void Seen(DateTimeOffset at)
    {
        var before = Volatile.Read(ref lastSeen);
        while (before < at.UtcTicks)
        {
            var found = Interlocked.CompareExchange(ref lastSeen, at.UtcTicks, before);
            if (found == before)
            {
                return;
            }

            before = found;
        }
    }

    /// <summary>True when it is time to look at its health; whoever is told so says what was found.</summary>
    internal bool TakeLook() => Age(ref lookedAt) >= UntilNextLook && Interlocked.Exchange(ref beingLookedAt, 1) == 0;

    /// <summary>Somebody has looked at its health.</summary>
    internal void Looked(bool isReady)
    {
        failing = !isReady;
        if (isReady)
        {
            Seen(clock.GetUtcNow());
            Breaker.Reset();
        }
        else
        {
            Interlocked.Exchange(ref working, new CancellationTokenSource()).Cancel();
        }

        Volatile.Write(ref lookedAt, clock.GetUtcNow().UtcTicks);
        Volatile.Write(ref beingLookedAt, 0);
    }

    internal void CouldNotConnect() => failing = true;

    internal void Ended(bool hasFailed)
    {
        Interlocked.Decrement(ref inFlight);
        if (hasFailed)
        {
            Breaker.Failed();
        }
        else
        {
            Breaker.Succeeded();
        }
    }

    // Who beats elsewhere is heard of late, so that this process looks for itself.
    private TimeSpan UntilNextLook =>
        !IsWell ? WhenUnwell
        : BeatsHere || Discovery == Discovery.Configured ? Settings.LookEvery
        : WhenBeatingElsewhere;

    private TimeSpan Age(ref long ticks) => clock.GetUtcNow() - At(ref ticks);

    private static DateTimeOffset At(ref long ticks) => new(Volatile.Read(ref ticks), TimeSpan.Zero);
}
