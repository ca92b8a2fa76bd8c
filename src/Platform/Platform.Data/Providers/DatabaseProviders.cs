using System.Collections.Concurrent;

namespace Platform.Data;

/// <summary>Which product keeps which schema. Schemas with the same connection share a provider.</summary>
public sealed class DatabaseProviders : IDisposable
{
    private readonly ConcurrentDictionary<DatabaseSetting, Lazy<DatabaseProvider>> made = new();
    private readonly Func<Type, DatabaseSetting> settingOf;
    private readonly Func<DatabaseSetting, DatabaseProvider> make;
    private readonly bool isShared;

    /// <summary>As the settings say, see <see cref="DatabaseSettings"/>.</summary>
    public DatabaseProviders(DatabaseSettings settings, DataFolder folder)
    {
        settingOf = settings.Of;
        make = setting => setting.Create(folder);
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

    /// <summary>Whether it was a database that was not there, or could not be written, see <see cref="DatabaseProvider"/>.</summary>
    public bool IsUnavailable(Exception error) =>
        made.Values.Any(one => one.IsValueCreated && one.Value.IsUnavailable(error));

    /// <summary>Closes what they keep open.</summary>
    public void Dispose()
    {
        if (isShared)
            return;
        foreach (var one in made.Values)
            if (one is { IsValueCreated: true, Value: IDisposable open })
                open.Dispose();
    }
}
