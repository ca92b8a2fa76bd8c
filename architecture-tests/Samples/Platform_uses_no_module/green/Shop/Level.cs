using Platform.Extra;

namespace Shop;

internal sealed class Level
{
    private static bool Ask() => Counting.IsModule("");
}
