using Microsoft.EntityFrameworkCore;

namespace Platform.Extraction;

/// <summary>Keeps who has registered in Platform's schema: for other hosts, and for this one after its next start.</summary>
internal sealed class InstanceStore(ModuleDatabase<PlatformDbContext> database, TimeProvider clock)
{
    public async Task<IReadOnlyList<InstanceRow>> ReadAsync(CancellationToken cancel)
    {
        await using var context = database.CreateReader();
        return await context.Instances.ToListAsync(cancel);
    }

    /// <summary>Takes one in, in the place of what had its id or its address.</summary>
    public Task AddAsync(Registration one, CancellationToken cancel) =>
        WriteAsync(
            async instances =>
            {
                var http1 = one.Http1.AbsoluteUri;
                await instances
                    .Instances.Where(other => other.Id == one.Id || other.Http1 == http1)
                    .ExecuteDeleteAsync(cancel);
                var now = clock.GetUtcNow();
                instances.Add(
                    new InstanceRow
                    {
                        Id = one.Id,
                        Module = one.Module,
                        Http1 = http1,
                        Http2 = one.Http2.AbsoluteUri,
                        Version = one.Version,
                        RegisteredAt = now,
                        LastSeen = now,
                    }
                );
                await instances.SaveChangesAsync(cancel);
            },
            cancel
        );

    public Task RemoveAsync(Guid id, CancellationToken cancel) =>
        WriteAsync(instances => instances.Instances.Where(one => one.Id == id).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Writes down who was seen when, and forgets who has not been seen for long.</summary>
    public Task UpdateAsync(
        IReadOnlyCollection<(Guid Id, DateTimeOffset At)> seen,
        IReadOnlyCollection<Guid> gone,
        DateTimeOffset notSeenSince,
        CancellationToken cancel
    ) =>
        WriteAsync(
            async instances =>
            {
                foreach (var (id, at) in seen)
                {
                    await instances
                        .Instances.Where(one => one.Id == id && one.LastSeen < at)
                        .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSeen, at), cancel);
                }

                foreach (var id in gone)
                {
                    await instances
                        .Instances.Where(one => one.Id == id && one.LastSeen < notSeenSince)
                        .ExecuteDeleteAsync(cancel);
                }
            },
            cancel
        );

    private Task WriteAsync(Func<PlatformDbContext, Task> write, CancellationToken cancel) =>
        database.Provider.RetriedAsync(
            async () =>
            {
                await using var transaction = await database.BeginWriteAsync(cancel);
                await using var context = database.Create(transaction);
                await write(context);
                await transaction.CommitAsync();
            },
            clock,
            cancel
        );
}
