using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Payments;

/// <summary>Fails when the provider could not take a charge now.</summary>
internal sealed class PaymentProviderCheck(IPaymentGateway gateway) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await gateway.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy("The provider answers.");
        }
        catch (PaymentProviderUnavailable unavailable)
        {
            return HealthCheckResult.Unhealthy(unavailable.Message, unavailable);
        }
    }
}
