using System.Net.Http.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Payments;
using Payments.Contracts;
using Platform.Messaging;

namespace IntegrationTests.Payments;

/// <summary>Asks Payments as other modules do, and compares what it says with the provider's own ledger.</summary>
internal sealed class Cashier(ShopHost shop)
{
    public IPaymentGateway Gateway => shop.Services.GetRequiredService<IPaymentGateway>();

    /// <summary>What Payments has answered, once all that follows is done.</summary>
    public async Task<object> AskAsync(object message)
    {
        var session = await shop.Services.TrackActivity(TimeSpan.FromSeconds(60)).PublishMessageAndWaitAsync(message);
        session.AllExceptions().ShouldBeEmpty();
        return session.Sent.Envelopes.Select(sent => sent.Message).Single(IsAnswer)!;
    }

    /// <summary>Sends everything at once.</summary>
    public async Task AskAllAsync(IEnumerable<object> messages)
    {
        var session = await shop
            .Services.TrackActivity(TimeSpan.FromSeconds(60))
            .ExecuteAndWaitAsync(bus => Task.WhenAll(messages.Select(message => bus.PublishAsync(message).AsTask())));
        session.AllExceptions().ShouldBeEmpty();
    }

    public async Task<PaymentSeen?> PaymentAsync(Guid orderId)
    {
        var staff = await shop.As(Roles.Operator);
        var found = await staff.GetFromJsonAsync<Items<PaymentSeen>>($"/api/payments?orderId={orderId}");
        return found!.List.SingleOrDefault();
    }

    /// <summary>What the provider's ledger says of an order: what it captured and what it gave back.</summary>
    public async Task<(long Captured, long Refunded)> LedgerAsync(Guid orderId)
    {
        var lines = await Gateway.ReadLedgerAsync(null, int.MaxValue, CancellationToken.None);
        var own = lines.Where(line => line.OrderId == orderId).ToLookup(line => line.Kind, line => line.Amount.Amount);
        return (own["charge"].Sum(), own["refund"].Sum());
    }

    public async Task ShouldAgreeAsync(Guid orderId, long captured, long refunded)
    {
        var payment = await PaymentAsync(orderId);
        (payment?.Captured.Amount ?? 0, payment?.Refunded.Amount ?? 0).ShouldBe((captured, refunded));
        (await LedgerAsync(orderId)).ShouldBe((captured, refunded));
    }

    private static bool IsAnswer(object? message) =>
        message is PaymentCompleted or PaymentFailed or PaymentRefunded or PaymentRefundRefused;
}

internal sealed record PaymentSeen(Guid Id, Guid OrderId, string Status, Money Captured, Money Refunded);

internal sealed record Items<T>(
    [property: System.Text.Json.Serialization.JsonPropertyName("items")] IReadOnlyList<T> List,
    string? Next
);
