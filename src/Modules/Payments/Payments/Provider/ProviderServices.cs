using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Payments.Provider;

internal static class ProviderServices
{
    public static IServiceCollection AddSimulatedProvider(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddSingleton(configuration.GetSection("Payments:Provider").Get<ProviderOptions>() ?? new());
        services.AddSingleton<LedgerPath>();
        services.AddSingleton<LedgerReader>();
        services.AddSingleton<LedgerKeeper>();
        services.AddSingleton<SimulatedProvider>();
        return services.AddSingleton<IPaymentGateway, SimulatedGateway>();
    }
}
