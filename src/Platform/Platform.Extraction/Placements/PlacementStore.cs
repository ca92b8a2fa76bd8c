using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary>
/// Keeps decisions, and every change of them, in Platform's schema. A decision and its line in the history are one
/// commit; of two that decide at once the second one's history begins with what the first one made.
/// </summary>
internal sealed partial class PlacementStore(
    ModuleDatabase<PlatformDbContext> database,
    Placements placements,
    TimeProvider clock,
    ILogger<PlacementStore> log
)
{
    /// <summary>Reads what is kept, and puts it in force here where it is newer.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var context = database.CreateReader();
        var rows = await context.Placements.ToListAsync(cancel);
        foreach (var module in placements.Take([.. rows.Select(Kept)]))
        {
            InForce(module, placements.Of(module));
        }
    }

    /// <summary>Decides, and puts it in force here at once; other hosts have it within a second.</summary>
    /// <param name="module">The module's name as it is written.</param>
    /// <param name="to">The decision.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="allow">Refuses, by throwing, for the version that it is about to be put over.</param>
    /// <param name="cancel">Gives up; nothing has been decided then.</param>
    public async Task<PlacementChange> DecideAsync(
        string module,
        Placement to,
        string by,
        string reason,
        Action<int> allow,
        CancellationToken cancel
    )
    {
        // Where another host was first, it is decided over what that one made of it.
        var change = await database.Provider.RetriedAsync(
            () => WriteAsync(module, to, by, reason, allow, cancel),
            clock,
            cancel
        );
        placements.Take([new KeptPlacement(module, change.Version, to)]);
        Decided(module, change.From, change.To, by, reason);
        return change;
    }

    /// <summary>The changes of a module, newest first: those before a sequence, when one is given.</summary>
    public async Task<IReadOnlyList<PlacementChange>> HistoryAsync(
        string module,
        int limit,
        long? before,
        CancellationToken cancel
    )
    {
        await using var context = database.CreateReader();
        var rows = await context
            .PlacementChanges.Where(change => change.Module == module && change.Sequence < (before ?? long.MaxValue))
            .OrderByDescending(change => change.Sequence)
            .Take(limit)
            .ToListAsync(cancel);
        return [.. rows.Select(Change)];
    }

    /// <summary>The last change of each module that was ever changed.</summary>
    public async Task<IReadOnlyDictionary<string, PlacementChange>> LastChangesAsync(CancellationToken cancel)
    {
        await using var context = database.CreateReader();
        var rows = await context
            .PlacementChanges.Where(change =>
                context.PlacementChanges.Where(other => other.Module == change.Module).Max(other => other.Sequence)
                == change.Sequence
            )
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Module, Change);
    }

    private async Task<PlacementChange> WriteAsync(
        string module,
        Placement to,
        string by,
        string reason,
        Action<int> allow,
        CancellationToken cancel
    )
    {
        await using var transaction = await database.BeginWriteAsync(cancel);
        await using var context = database.Create(transaction);
        var row = await context.Placements.FindAsync([module], cancel);
        allow(row?.Version ?? 0);
        var change = new PlacementChangeRow
        {
            Module = module,
            DecisionVersion = (row?.Version ?? 0) + 1,
            Before = row?.Decision ?? placements.Of(module).ToJson(),
            After = to.ToJson(),
            ChangedBy = by,
            ChangedAt = clock.GetUtcNow(),
            Reason = reason,
        };
        context.Add(change);
        if (row is null)
        {
            context.Add(new PlacementRow { Module = module, Decision = change.After });
        }
        else
        {
            row.Decision = change.After;
            // Also when it is decided as it was: who read the version before must not think that nothing happened.
            context.Entry(row).Property(one => one.Decision).IsModified = true;
        }

        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync();
        return Change(change);
    }

    private static KeptPlacement Kept(PlacementRow row) =>
        new(row.Module, row.Version, Placement.FromJson(row.Decision));

    private static PlacementChange Change(PlacementChangeRow row) =>
        new(
            row.Sequence,
            row.Module,
            row.DecisionVersion,
            Placement.FromJson(row.Before),
            Placement.FromJson(row.After),
            row.ChangedBy,
            row.ChangedAt,
            row.Reason
        );

    [LoggerMessage(LogLevel.Information, "Placement of {Module}: {Before} → {After}, by {By}: {Reason}")]
    private partial void Decided(string module, Placement before, Placement after, string by, string reason);

    [LoggerMessage(LogLevel.Information, "Placement of {Module} is {Placement} here too.")]
    private partial void InForce(string module, Placement placement);
}
