using System.Runtime.CompilerServices;
using Users.Data;
using Users.Grpc.V1;
using Kind = Users.Grpc.V1.UserChange.Types.Kind;

namespace Users;

/// <summary>
/// What has happened to accounts, from the log of the events that Users has published: their order is that of the
/// commits, whichever process made them, and a place in it is a place for good.
/// </summary>
internal sealed class UserChanges(
    PublishedEvents<UsersDbContext> published,
    IDbContextFactory<UsersDbContext> contexts,
    LiveEvents live
)
{
    // All that a watcher holds at a time.
    private const int AtATime = 100;

    // Another process on the same database may have published, and is not heard.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>Whether there is such a place in the log.</summary>
    public async Task<bool> HasAsync(long position, CancellationToken cancel) =>
        position > 0 && (await published.AfterAsync(position - 1, 1, cancel)) is [var (found, _)] && found == position;

    /// <summary>All changes after a place in the log, and then those that come, until it is cancelled.</summary>
    public async IAsyncEnumerable<UserChange> AfterAsync(
        long position,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var news = live.Listen(nameof(Users));
        while (true)
        {
            var page = await published.AfterAsync(position, AtATime, cancel);
            await foreach (var change in ChangesAsync(page, cancel))
                yield return change;
            if (page is [.., var (last, _)])
                position = last;
            else
                await news.NextAsync(LookAgain, cancel);
        }
    }

    private async IAsyncEnumerable<UserChange> ChangesAsync(
        IReadOnlyList<(long Position, IEvent Event)> page,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var changes = page.Select(one => (one.Position, Told: Tell(one.Event)))
            .Where(one => one.Told.Kind != Kind.Unspecified)
            .ToList();
        var users = await ReadAsync([.. changes.Select(one => one.Told.User).Distinct()], cancel);
        foreach (var (place, (kind, user)) in changes)
            yield return new UserChange
            {
                Position = place,
                Kind = kind,
                User = users[user],
            };
    }

    private static (Kind Kind, Guid User) Tell(IEvent happened) =>
        happened switch
        {
            UserRegistered registered => (Kind.Registered, registered.UserId),
            UserChanged changed => (Kind.Changed, changed.UserId),
            UserErased erased => (Kind.Erased, erased.UserId),
            _ => (Kind.Unspecified, Guid.Empty),
        };

    // A context of its own for each page: whoever watches holds no connection meanwhile.
    private async Task<Dictionary<Guid, Grpc.V1.User>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids is [])
            return [];
        await using var users = await contexts.CreateDbContextAsync(cancel);
        return await users
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => UserMessage.Of(UserView.Of(user)), cancel);
    }
}
