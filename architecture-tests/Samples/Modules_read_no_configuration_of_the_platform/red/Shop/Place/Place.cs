namespace Shop;

internal static class Place
{
    public static bool IsService(IConfiguration configuration) => configuration["Platform:Host"] is not null; // <= Shop.Place.IsService(IConfiguration): "Platform:Host"
}
