using System.Reflection;
using System.Runtime.InteropServices;

namespace Sqlite.Binding;

/// <summary>Picks between the native library that comes along and the system's own, by version.</summary>
internal static class NativeSqlite
{
    private const string Bundled = "e_sqlite3";
    private static readonly string[] OfTheSystem = ["libsqlite3.so.0", "libsqlite3.dylib"];

    public static void PreferNewest(Assembly provider) =>
        NativeLibrary.SetDllImportResolver(
            provider,
            (name, assembly, paths) => name == Bundled ? Newest(name, assembly, paths) : IntPtr.Zero
        );

    // The library's handle is asked for once per function, so the choice is kept.
    private static IntPtr Newest(string name, Assembly assembly, DllImportSearchPath? paths) =>
        chosen ??= Candidates(name, assembly, paths).MaxBy(Version);

    private static IntPtr? chosen;

    private static List<IntPtr> Candidates(string name, Assembly assembly, DllImportSearchPath? paths)
    {
        List<IntPtr> candidates = [];
        if (NativeLibrary.TryLoad(name, assembly, paths, out var bundled))
            candidates.Add(bundled);
        foreach (var system in OfTheSystem)
            if (NativeLibrary.TryLoad(system, out var handle))
                candidates.Add(handle);
        return candidates;
    }

    private static unsafe int Version(IntPtr library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var function)
            ? ((delegate* unmanaged[Cdecl]<int>)function)()
            : 0;
}
