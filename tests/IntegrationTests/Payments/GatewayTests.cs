using IntegrationTests.Data;
using Payments;
using Payments.Provider;

namespace IntegrationTests.Payments;

public sealed class GatewayTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LedgerKeeper keeper;
    private readonly SimulatedGateway gateway;

    // Has given up when the answer comes, if it ever does; the request is at the provider by then.
    private readonly SimulatedGateway impatient;

    public GatewayTests()
    {
        keeper = new LedgerKeeper(new(LedgerPath), TimeProvider.System);
        gateway = Gateway(timeout: TimeSpan.FromMinutes(1));
        impatient = Gateway(timeout: TimeSpan.FromMilliseconds(1));
    }

    private string LedgerPath => Path.Combine(folder.Path, "ledger.jsonl");

    public void Dispose()
    {
        keeper.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_charge_whose_answer_got_lost_is_answered_the_next_time_and_made_once()
    {
        var charge = Charge("tok_timeout_once");
        await Should.ThrowAsync<PaymentProviderUnavailable>(() =>
            impatient.ChargeAsync(charge, CancellationToken.None)
        );

        (await ChargeAsync(charge)).Captured!.Amount.ShouldBe(charge.Amount);
        (await LedgerAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_that_is_out_of_order_once_charges_the_next_time()
    {
        var charge = Charge("tok_unavailable_once");
        await Should.ThrowAsync<PaymentProviderUnavailable>(() => ChargeAsync(charge));

        (await ChargeAsync(charge)).Captured.ShouldNotBeNull();
        (await LedgerAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_decline_is_an_outcome() =>
        (await ChargeAsync(Charge("tok_insufficient_funds"))).Declined.ShouldBe("The card has insufficient funds.");

    [Fact]
    public async Task A_lost_charge_is_found_by_giving_it_up()
    {
        var charge = Charge("tok_timeout_once");
        await Should.ThrowAsync<PaymentProviderUnavailable>(() =>
            impatient.ChargeAsync(charge, CancellationToken.None)
        );

        var found = await gateway.VoidAsync(charge.OrderId, charge.Key, CancellationToken.None);
        found!.Amount.ShouldBe(charge.Amount);
    }

    [Fact]
    public async Task After_giving_it_up_a_charge_that_comes_late_is_declined()
    {
        var charge = Charge("tok_visa");
        (await gateway.VoidAsync(charge.OrderId, charge.Key, CancellationToken.None)).ShouldBeNull();

        (await ChargeAsync(charge)).Declined.ShouldNotBeNull();
        (await LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refund_is_made_once_and_stands_in_the_ledger()
    {
        var captured = (await ChargeAsync(Charge("tok_visa"))).Captured!;

        (await RefundAsync(captured.Id, 40)).Refused.ShouldBeNull();
        (await RefundAsync(captured.Id, 40)).Refused.ShouldBeNull();
        await Should.ThrowAsync<PaymentKeyReused>(() => RefundAsync(captured.Id, 50));
        (await LedgerAsync()).Sum(line => line.Kind == "refund" ? line.Amount.Amount : 0).ShouldBe(40);
    }

    [Fact]
    public async Task Who_gives_up_waiting_hears_that_and_not_a_time_out()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => gateway.ChargeAsync(Charge("tok_visa"), gone.Token));
    }

    private SimulatedGateway Gateway(TimeSpan timeout)
    {
        var options = new ProviderOptions { Latency = TimeSpan.Zero, Timeout = timeout };
        var provider = new SimulatedProvider(options, keeper, TimeProvider.System);
        return new SimulatedGateway(options, provider, new LedgerReader(new(LedgerPath)), TimeProvider.System);
    }

    private static Charge Charge(string token) => new(Guid.CreateVersion7(), Money.Gbp(100), token);

    private Task<ChargeOutcome> ChargeAsync(Charge charge) => gateway.ChargeAsync(charge, CancellationToken.None);

    private Task<RefundOutcome> RefundAsync(string charge, long pence) =>
        gateway.RefundAsync(charge, Money.Gbp(pence), "refund", CancellationToken.None);

    private Task<IReadOnlyList<LedgerLine>> LedgerAsync() => gateway.ReadLedgerAsync(null, 100, CancellationToken.None);
}
