using System.Collections.Frozen;

namespace Platform.Extraction;

/// <summary>
/// Where each module runs, as this process knows it: the decisions last read from the schema, compiled. Deciding takes
/// tens of nanoseconds for 0 and 100 percent and a hash for the shares between.
/// </summary>
internal sealed class Placements
{
    private readonly KnownModules modules;
    private readonly TimeProvider clock;
    private readonly Lock taking = new();
    private FrozenDictionary<string, Decided> decided;
    private bool anySends;

    public Placements(KnownModules modules, TimeProvider clock)
    {
        (this.modules, this.clock) = (modules, clock);
        decided = modules
            .All.Select(module => Compile(module, 0, module.IsBuiltIn ? Placement.InProcess : Placement.Everywhere))
            .ToFrozenDictionary(one => one.Module.Name, StringComparer.OrdinalIgnoreCase);
        anySends = decided.Values.Any(one => one.Placement.SendsSomething);
    }

    /// <summary>Told after decisions have changed, on whatever thread took them.</summary>
    public event Action? Changed;

    /// <summary>The place for a call. A module that this host does not know is in process.</summary>
    public Place Choose(string module, in PlacedCall call) =>
        Volatile.Read(ref decided).TryGetValue(module, out var one) ? one.Compiled.Choose(call) : Place.InProcess;

    /// <summary>Whether any module sends any call to a service.</summary>
    public bool AnySends => Volatile.Read(ref anySends);

    /// <summary>The decision for a module.</summary>
    public Placement Of(string module) =>
        Volatile.Read(ref decided).TryGetValue(module, out var one) ? one.Placement : Placement.InProcess;

    /// <summary>The version of the decision for a module; 0 before the first change.</summary>
    public int VersionOf(string module) =>
        Volatile.Read(ref decided).TryGetValue(module, out var one) ? one.Version : 0;

    /// <summary>Takes over what is newer than what is known, and says which modules that were.</summary>
    public IReadOnlyList<string> Take(IReadOnlyCollection<KeptPlacement> kept)
    {
        List<string> changed = [];
        lock (taking)
        {
            var next = new Dictionary<string, Decided>(decided, StringComparer.OrdinalIgnoreCase);
            foreach (var one in kept)
            {
                // What was read before another change came here directly must not undo it.
                if (modules.Find(one.Module) is { } module && one.Version > next[module.Name].Version)
                {
                    next[module.Name] = Compile(module, one.Version, one.Placement);
                    changed.Add(module.Name);
                }
            }

            if (changed.Count > 0)
            {
                Volatile.Write(ref decided, next.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
                Volatile.Write(ref anySends, next.Values.Any(one => one.Placement.SendsSomething));
            }
        }

        if (changed.Count > 0)
        {
            Changed?.Invoke();
        }

        return changed;
    }

    // Where there is no copy, there is nothing to decide: the service has everything.
    private Decided Compile(KnownModule module, int version, Placement placement)
    {
        var held = module.IsBuiltIn ? placement : Placement.Everywhere;
        return new Decided(module, version, held, new CompiledPlacement(module.Name, held, clock));
    }

    private sealed record Decided(KnownModule Module, int Version, Placement Placement, CompiledPlacement Compiled);
}

/// <summary>A decision as the schema has it.</summary>
internal sealed record KeptPlacement(string Module, int Version, Placement Placement);
