using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Platform.Data;

internal static class Versions
{
    public static void Raise(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries<IVersioned>())
            if (entry.State is EntityState.Modified or EntityState.Added)
                // What was read plus one, so that saving twice after a failure raises it once.
                entry.Property(e => e.Version).CurrentValue =
                    entry.State == EntityState.Added ? 1 : entry.Property(e => e.Version).OriginalValue + 1;
    }
}
