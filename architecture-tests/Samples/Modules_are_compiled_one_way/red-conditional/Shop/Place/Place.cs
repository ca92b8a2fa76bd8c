using System.Diagnostics;

namespace Shop.Place;

internal static class Place
{
    [Conditional("EXTRACTED")]
    public static void Tell(TextWriter log) => log.WriteLine("as a service"); // <= Shop.Place.Place.Tell(TextWriter): System.Diagnostics.ConditionalAttribute
# if EXTRACTED // <= Shop/Place/Place.cs: # if EXTRACTED
    public static bool IsService => true;
# endif

#line 1 "Shop/Elsewhere.cs" // <= Shop/Place/Place.cs: #line 1 "Shop/Elsewhere.cs"
}
