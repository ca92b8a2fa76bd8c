using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Platform.Extraction;

/// <summary>The running services of every module that this process knows, and which of them gets the next call.</summary>
internal sealed class Instances : ITargets, IDisposable
{
    private readonly ConcurrentDictionary<string, ModuleSettings> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Placements placements;
    private readonly IConfiguration configuration;
    private readonly TimeProvider clock;
    private readonly IDisposable reload;
    private readonly Lock turn = new();
    private ImmutableDictionary<string, Instance[]> byModule = ImmutableDictionary.Create<string, Instance[]>(
        StringComparer.OrdinalIgnoreCase
    );

    public Instances(Placements placements, IConfiguration configuration, TimeProvider clock)
    {
        (this.placements, this.configuration, this.clock) = (placements, configuration, clock);
        reload = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<Instance> All => byModule.Values.SelectMany(some => some);

    /// <summary>Those of a module.</summary>
    public IReadOnlyList<Instance> Of(string module) => byModule.GetValueOrDefault(module) ?? [];

    /// <summary>Whether one of the module's can be sent calls.</summary>
    public bool IsAnyWell(string module)
    {
        foreach (var instance in byModule.GetValueOrDefault(module) ?? [])
        {
            if (instance.IsWell && instance.Breaker.LetsThrough)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The one that gets the next call: of two that are well, drawn at random, the less busy. Between versions the
    /// placement's weights decide; a canary goes to the newest.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="canary">Whether the call is to try what is new.</param>
    /// <param name="tried">Those that had this call already.</param>
    /// <returns>Null when there is none. What is returned is to be called: it may be the one try of its breaker.</returns>
    public Instance? Choose(string module, bool canary, IReadOnlyCollection<Instance> tried)
    {
        var all = byModule.GetValueOrDefault(module) ?? [];
        Span<int> open = all.Length <= 32 ? stackalloc int[all.Length] : new int[all.Length];
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].HasRoom && !(tried.Count > 0 && tried.Contains(all[i])))
            {
                open[count++] = i;
            }
        }

        open = VersionChoice.Narrow(all, open[..count], canary, placements.Of(module).Versions);
        while (open.Length > 0)
        {
            var place = LessBusy(all, open);
            var chosen = all[open[place]];
            if (chosen.Breaker.TryEnter())
            {
                return chosen;
            }

            open[place] = open[^1];
            open = open[..^1];
        }

        return null;
    }

    /// <summary>Takes one in; one with the same id, or at the same address, is replaced.</summary>
    internal Instance Add(Guid id, string module, Uri http1, Uri http2, string version, Discovery discovery)
    {
        var added = new Instance(id, module, http1, http2, version, discovery, SettingsOf(module), clock);
        lock (turn)
        {
            var others = Of(module).Where(other => other.Id != id && other.Http1 != http1);
            byModule = byModule.SetItem(module, [.. others, added]);
        }

        return added;
    }

    /// <summary>Reads the settings of a module.</summary>
    /// <exception cref="StartRefusedException">They cannot be.</exception>
    internal void Check(string module) => SettingsOf(module);

    internal Instance? Find(Guid id) => All.FirstOrDefault(instance => instance.Id == id);

    /// <summary>Sends it nothing new.</summary>
    internal void Remove(Guid id)
    {
        lock (turn)
        {
            if (Find(id) is { } gone)
            {
                byModule = byModule.SetItem(gone.Module, [.. Of(gone.Module).Where(other => other.Id != id)]);
            }
        }
    }

    public void Dispose() => reload.Dispose();

    private ModuleSettings SettingsOf(string module) =>
        settings.GetOrAdd(module, static (name, from) => ModuleSettings.Of(from, name), configuration);

    private void Reload()
    {
        foreach (var module in settings.Keys)
        {
            try
            {
                settings[module] = ModuleSettings.Of(configuration, module);
            }
            catch (StartRefusedException)
            {
                // What was read before stays in force; the next start says what is wrong.
            }
        }
    }

    private static int LessBusy(Instance[] all, ReadOnlySpan<int> open)
    {
        var one = Random.Shared.Next(open.Length);
        if (open.Length == 1)
        {
            return one;
        }

        var other = Random.Shared.Next(open.Length - 1);
        other += other >= one ? 1 : 0;
        return all[open[one]].InFlight <= all[open[other]].InFlight ? one : other;
    }
}
