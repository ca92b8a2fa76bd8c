namespace Platform.Extraction;

/// <summary>What keeps a module's schema in this process.</summary>
internal static class ModuleProducts
{
    /// <summary>The product's name; null when this process has no copy of the module.</summary>
    public static string? ProductOf(this IEnumerable<ModuleDatabase> databases, string module) =>
        databases
            .FirstOrDefault(one => string.Equals(one.Schema, module, StringComparison.OrdinalIgnoreCase))
            ?.Provider.Name;
}
