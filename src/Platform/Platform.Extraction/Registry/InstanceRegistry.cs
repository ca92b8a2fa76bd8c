using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Who has registered, kept the same here and in Platform's schema. Whoever writes or reads there has its turn, so that
/// what is read is never older than what is known.
/// </summary>
internal sealed partial class InstanceRegistry(
    Instances instances,
    InstanceStore store,
    TimeProvider clock,
    ILogger<InstanceRegistry> log
) : IDisposable
{
    /// <summary>Who is silent for so long is forgotten.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, (DateTimeOffset Since, DateTimeOffset Noted)> notes = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Takes in a service that has just started, or that this host has forgotten.</summary>
    public async Task<Instance> RegisterAsync(Registration one, CancellationToken cancel)
    {
        using var _ = await TurnAsync(cancel);
        await store.AddAsync(one, cancel);
        var instance = Add(one.Id, one.Module, one.Http1, one.Http2, one.Version);
        instance.Beat();
        Arrived(one.Module, one.Version, one.Http1);
        return instance;
    }

    /// <summary>Sends it nothing new, here at once and from other hosts within half a second.</summary>
    public async Task RemoveAsync(Instance instance, CancellationToken cancel)
    {
        instances.Remove(instance.Id);
        using var _ = await TurnAsync(cancel);
        instances.Remove(instance.Id);
        await store.RemoveAsync(instance.Id, cancel);
        Left(instance.Module, instance.Version, instance.Http1);
    }

    /// <summary>Looks at what other hosts have written, and writes what they should know.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        using var _ = await TurnAsync(cancel);
        var rows = await store.ReadAsync(cancel);
        foreach (var row in rows)
        {
            var instance =
                instances.Find(row.Id) ?? Add(row.Id, row.Module, new(row.Http1), new(row.Http2), row.Version);
            instance.Seen(row.LastSeen);
        }

        var registered = instances.All.Where(one => one.Discovery == Discovery.Registered).ToList();
        foreach (var left in registered.ExceptBy(rows.Select(row => row.Id), one => one.Id))
        {
            instances.Remove(left.Id);
            notes.Remove(left.Id);
        }

        await NoteAsync(registered, cancel);
    }

    public void Dispose() => turn.Dispose();

    private async Task NoteAsync(List<Instance> registered, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var seen = registered
            .Where(one => one.BeatsHere && notes.TryGetValue(one.Id, out var note) && now - note.Noted >= BetweenNotes)
            .Select(one => (one.Id, one.LastSeen))
            .ToList();
        var gone = registered.Where(one => IsGone(one, now)).ToList();
        if (seen.Count == 0 && gone.Count == 0)
        {
            return;
        }

        await store.UpdateAsync(seen, [.. gone.Select(one => one.Id)], now - Patience, cancel);
        foreach (var (id, _) in seen)
        {
            notes[id] = notes[id] with { Noted = now };
        }

        foreach (var one in gone)
        {
            instances.Remove(one.Id);
            notes.Remove(one.Id);
            Forgotten(one.Module, one.Version, one.Http1);
        }
    }

    // After a start of the host, services have as long as before to be heard of.
    private bool IsGone(Instance one, DateTimeOffset now) =>
        now - one.LastSeen >= Patience && notes.TryGetValue(one.Id, out var note) && now - note.Since >= Patience;

    private Instance Add(Guid id, string module, Uri http1, Uri http2, string version)
    {
        notes[id] = (clock.GetUtcNow(), clock.GetUtcNow());
        return instances.Add(id, module, http1, http2, version, Discovery.Registered);
    }

    private async Task<Turn> TurnAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        return new Turn(turn);
    }

    [LoggerMessage(LogLevel.Information, "A service of {Module} {Version} has registered: {Address}")]
    private partial void Arrived(string module, string version, Uri address);

    [LoggerMessage(LogLevel.Information, "A service of {Module} {Version} leaves: {Address}")]
    private partial void Left(string module, string version, Uri address);

    [LoggerMessage(LogLevel.Warning, "A service of {Module} {Version} is silent, and forgotten: {Address}")]
    private partial void Forgotten(string module, string version, Uri address);

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
