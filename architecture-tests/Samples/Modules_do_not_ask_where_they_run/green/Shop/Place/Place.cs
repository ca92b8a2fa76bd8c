using Microsoft.Extensions.Hosting;

namespace Shop;

internal static class Place
{
    public static bool IsDevelopment(IHostEnvironment environment) => environment.IsDevelopment();

    public static int Most(IConfiguration configuration) =>
        configuration.GetValue("Shop:Most", Environment.ProcessorCount);
}
