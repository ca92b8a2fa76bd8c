using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Sqlite.Binding;

/// <summary>Connects Microsoft.Data.Sqlite with the native library. Call <see cref="Register"/> before the first use.</summary>
public static class SqliteBinding
{
    private const string Core = "SQLitePCLRaw.core";
    private static readonly Lazy<bool> Once = new(() =>
    {
        AssemblyLoadContext.Default.Resolving += CopyBesideTheApplication;
        SetProvider();
        return true;
    });

    /// <summary>Makes SQLite usable in this process. Safe to call often and from several threads.</summary>
    public static void Register() => _ = Once.Value;

    // The version asked for (2.1) is above the one there is (2.0.6), so the runtime's own look-up gives up.
    private static Assembly? CopyBesideTheApplication(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Core ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Core + ".dll")) : null;

    // Apart, so that it is compiled after the resolver stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        NativeSqlite.PreferNewest(provider);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }
}
