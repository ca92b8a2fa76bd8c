namespace Shop;

internal static class Place
{
    public static string? Url(IConfiguration configuration) => configuration["Shop:Url"] ?? "a platform: this one";
}
