using System.Collections.Concurrent;

namespace Platform.Data;

/// <summary>
/// Which product keeps which schema. Schemas whose connection is said by the same setting share a provider, and all that
/// are in one database share what the process holds there: its locks, and its ear for notifications.
/// </summary>
public sealed class DatabaseProviders : IDisposable
{
    private readonly ConcurrentDictionary<DatabaseSetting, Lazy<DatabaseProvider>> made = new();
    private readonly Func<Type, DatabaseSetting> settingOf;
    private readonly Func<DatabaseSetting, DatabaseProvider> make;
    private readonly Func<string, Type, DatabaseSetting?> otherLogin = static (_, _) => null;
    private readonly DatabaseSessions sessions = new();
    private readonly bool isShared;

    /// <summary>As the settings say, see <see cref="DatabaseSettings"/>.</summary>
    public DatabaseProviders(DatabaseSettings settings, DataFolder folder)
    {
        settingOf = settings.Of;
        otherLogin = settings.As;
        make = setting => setting.Create(folder, sessions);
    }

    /// <summary>One for all. It belongs to whoever made it.</summary>
    public DatabaseProviders(DatabaseProvider provider)
    {
        var only = new DatabaseSetting(DatabaseProduct.Sqlite, "", 1);
        made[only] = new(provider);
        settingOf = _ => only;
        make = _ => provider;
        isShared = true;
    }

    /// <summary>The product that keeps a context's schema.</summary>
    public DatabaseProvider Of(Type context) =>
        made.GetOrAdd(settingOf(context), setting => new(() => make(setting))).Value;

    /// <summary>The setting that says where a context's schema is.</summary>
    internal string SettingOf(Type context) => settingOf(context).Name;

    /// <summary>
    /// The product as a login that may do more, with the setting that names it; the caller disposes it. Null where
    /// nobody else is named.
    /// </summary>
    internal OtherLogin? As(string role, Type context) =>
        otherLogin(role, context) is { } setting ? new(setting.Name, make(setting)) : null;

    /// <summary>Whether it was a database that was not there, or could not be written, see <see cref="DatabaseProvider"/>.</summary>
    public bool IsUnavailable(Exception error) =>
        made.Values.Any(one => one.IsValueCreated && one.Value.IsUnavailable(error));

    /// <summary>Closes what they keep open.</summary>
    public void Dispose()
    {
        if (isShared)
            return;
        sessions.Dispose();
        foreach (var one in made.Values)
            if (one is { IsValueCreated: true, Value: IDisposable open })
                open.Dispose();
    }
}

/// <summary>A product, as a login that is used once.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Provider">The product.</param>
internal sealed record OtherLogin(string Setting, DatabaseProvider Provider) : IDisposable
{
    public void Dispose() => (Provider as IDisposable)?.Dispose();
}
