using System.Collections.Concurrent;

namespace Platform.Data;

/// <summary>
/// One session per database, whichever of a process's logins comes first: what it holds there does not grow with the
/// number of modules.
/// </summary>
internal sealed class PostgreSqlSessions : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<PostgreSqlSession>> made = new();

    public PostgreSqlSession Of(string database, Func<PostgreSqlSession> make) =>
        made.GetOrAdd(database, _ => new(make)).Value;

    public void Dispose()
    {
        foreach (var one in made.Values)
            if (one.IsValueCreated)
                one.Value.Dispose();
    }
}
