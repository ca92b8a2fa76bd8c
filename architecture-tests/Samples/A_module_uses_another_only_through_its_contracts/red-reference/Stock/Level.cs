using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Shop")]

namespace Stock;

internal static class Level
{
    public const int Most = 100;
}
