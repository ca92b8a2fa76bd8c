using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Payments.Provider;

internal static class ProviderServices
{
    public static IServiceCollection AddSimulatedProvider(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddSingleton(configuration.GetSection("Payments:Provider").Get<ProviderOptions>() ?? new());
        services.AddSingleton(all => new LedgerReader(LedgerPath(all)));
        services.AddSingleton(all => new LedgerKeeper(LedgerPath(all), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SimulatedProvider>();
        return services.AddSingleton<IPaymentGateway, SimulatedGateway>();
    }

    private static string LedgerPath(IServiceProvider services) =>
        services.GetRequiredService<ProviderOptions>().Ledger
        ?? Path.Combine(
            DataFolder.Of(
                services.GetRequiredService<IConfiguration>(),
                services.GetRequiredService<IHostEnvironment>()
            ),
            "provider-ledger.jsonl"
        );
}
