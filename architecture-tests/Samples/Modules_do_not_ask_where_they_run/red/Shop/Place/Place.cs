using Microsoft.Extensions.Hosting;

namespace Shop;

internal static class Place
{
    public static bool IsInHost(IHostEnvironment environment) => environment.ApplicationName == "Host"; // <= Shop.Place.IsInHost(IHostEnvironment): Microsoft.Extensions.Hosting.IHostEnvironment.ApplicationName

    public static string? Role() => Environment.GetEnvironmentVariable("ROLE"); // <= Shop.Place.Role(): System.Environment.GetEnvironmentVariable
}
