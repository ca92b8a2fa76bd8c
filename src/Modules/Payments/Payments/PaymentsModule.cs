using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payments.Provider;

namespace Payments;

/// <summary>Charges and refunds, made by a payment provider behind <see cref="IPaymentGateway"/>.</summary>
public sealed class PaymentsModule : Module<PaymentsDbContext>
{
    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSimulatedProvider(configuration);
        services.AddHealthChecks().AddCheck<PaymentProviderCheck>("payment provider");
    }

    public override void Messaging(MessagingPolicies policies)
    {
        policies
            .OnException<PaymentProviderUnavailable>()
            .RetryWithCooldown(Milliseconds(50), Milliseconds(250), Milliseconds(1000))
            .Then.ScheduleRetry(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
        policies.OnException<PaymentKeyReused>().MoveToErrorQueue();
    }

    public override void Measures(EventMeasures events) =>
        events
            .Sum<PaymentCompleted>("payments.captured", "Money taken.", payment => payment.Amount)
            .Sum<PaymentRefunded>("payments.refunded", "Money given back.", refund => refund.Amount);

    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/payments", ListPayments.Endpoint).RequireRole(Roles.Sales, Roles.Warehouse, Roles.Operator);
        api.MapGet("/payments/ledger", ReadLedger.Endpoint).RequireRole(Roles.Operator);
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
