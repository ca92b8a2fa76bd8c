using Shop;

namespace Extracted;

internal static class Program
{
    public static object Module() => new ShopModule();

    public static object Options() => new Microsoft.AspNetCore.Builder.WebApplicationOptions();
}
