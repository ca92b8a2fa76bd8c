using System.Collections.Concurrent;

namespace Platform.Data;

/// <summary>
/// One session per database, whichever of a process's logins comes first: what it holds there does not grow with the
/// number of modules, and is this process's, not a module's.
/// </summary>
internal sealed class DatabaseSessions : IDisposable
{
    private readonly ConcurrentDictionary<(Type, string), Lazy<IDisposable>> made = new();

    public T Of<T>(string database, Func<T> make)
        where T : class, IDisposable => (T)made.GetOrAdd((typeof(T), database), _ => new(make)).Value;

    public void Dispose()
    {
        foreach (var one in made.Values)
            if (one.IsValueCreated)
                one.Value.Dispose();
    }
}
