using System.Globalization;
using System.Runtime.CompilerServices;

namespace IntegrationTests;

/// <summary>As in the programs: what is tested does not depend on where.</summary>
internal static class NoCulture
{
#pragma warning disable CA2255 // This assembly is a program; its threads begin before any code of a test.
    [ModuleInitializer]
    public static void Use() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture =
            CultureInfo.InvariantCulture;
#pragma warning restore CA2255
}
