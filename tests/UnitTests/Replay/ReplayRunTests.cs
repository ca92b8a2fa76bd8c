using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Replay;
using Replay.Report;

namespace UnitTests.Replaying;

public sealed class ReplayRunTests : IAsyncLifetime, IDisposable
{
    private readonly string report = Path.GetTempFileName();
    private readonly CancellationTokenSource interrupt = new();
    private FakeShop shop = null!;

    public async Task InitializeAsync() => shop = await FakeShop.StartAsync();

    public async Task DisposeAsync()
    {
        await shop.DisposeAsync();
        File.Delete(report);
    }

    public void Dispose() => interrupt.Dispose();

    [Fact]
    public async Task A_good_shop_balances()
    {
        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Orders.ByOutcome.ShouldBe([new("delivered", told.Input.Orders)]);
        told.Orders.P50.ShouldBeGreaterThan(0);
        told.Returns.Posted.ShouldBeGreaterThan(0);
        told.Balance!.Money.Refunded.ShouldBe(told.Returns.Pence);
        told.Balance.Money.Confirmed.ShouldBe(told.Input.Pence);
        told.Balance.Stock.OnHand.ShouldBe(told.Returns.Pieces);
        told.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_again_it_does_nothing_twice_and_balances()
    {
        var first = await RunAsync();
        var entries = shop.Books.Ledger.Count;

        var second = await RunAsync();

        second.ExitCode.ShouldBe(ExitCodes.Balanced);
        second.Orders.AlreadyThere.ShouldBe(first.Orders.Planned);
        second.Orders.Confirmed.ShouldBe(0);
        shop.Books.Ledger.Count.ShouldBe(entries);
    }

    [Fact]
    public async Task A_shop_that_had_another_run_since_balances_too()
    {
        await RunAsync();
        await RunAsync(options => options with { Seed = 2 });

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Balance!.Stock.Opening.ShouldBe(told.Returns.Pieces);
    }

    [Fact]
    public async Task Goods_that_others_brought_back_are_not_held_against_it()
    {
        await RunAsync();
        lock (shop.Books.Gate)
        {
            var order = shop.Books.Orders.Values.First();
            shop.Books.TakeBack(order, [new(order.Lines[0].Sku, 1)]).ShouldNotBeNull();
        }

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Balance!.Money.Returned.ShouldBeGreaterThan(told.Returns.Pence);
    }

    [Fact]
    public async Task Goods_whose_refund_is_refused_stay_sold()
    {
        shop.Books.RefusesRefunds = true;

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Returns.Refused.ShouldBe(told.Returns.Posted);
        told.Balance!.Stock.OnHand.ShouldBe(0);
    }

    [Fact]
    public async Task A_few_orders_first_and_then_all_balance()
    {
        await RunAsync(options => options with { Orders = 5 });

        var all = await RunAsync();

        all.ExitCode.ShouldBe(ExitCodes.Balanced);
        all.Orders.AlreadyThere.ShouldBe(5);
    }

    [Fact]
    public async Task A_shop_that_was_not_empty_balances_and_the_report_says_so()
    {
        shop.Books.OnHand["85123A"] = 7;
        await RunAsync(options => options with { Seed = 2, Orders = 3 });

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Notes.ShouldHaveSingleItem().ShouldContain("3 orders of others");
    }

    [Fact]
    public async Task Too_little_stock_cancels_some_orders_for_that_reason()
    {
        var told = await RunAsync(options => options with { StockPercent = 50 });

        told.ExitCode.ShouldBe(ExitCodes.Balanced);
        told.Orders.ByReason["out of stock"].ShouldBe(told.Orders.ByOutcome["cancelled"]);
    }

    [Fact]
    public async Task A_piece_that_is_lost_is_named()
    {
        shop.Sees = OnceWhen("/api/shipments", () => shop.Books.OnHand["85123A"]--);

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.FailedOrOff);
        told.Balance!.Differences.ShouldHaveSingleItem().ShouldStartWith("sku 85123A:");
    }

    [Fact]
    public async Task A_penny_that_is_kept_is_named()
    {
        shop.Sees = OnceWhen("/api/shipments", () => shop.Books.Orders.Values.First().Refunded++);

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.FailedOrOff);
        told.Balance!.Differences.ShouldAllBe(each => each.Contains($"{shop.Books.Orders.Keys.First()}"));
    }

    [Fact]
    public async Task A_second_charge_is_found_in_the_ledger()
    {
        shop.Books.ChargesTwice = true;

        var told = await RunAsync(options => options with { Orders = 1 });

        told.ExitCode.ShouldBe(ExitCodes.FailedOrOff);
        told.Balance!.Differences.ShouldHaveSingleItem().ShouldContain("ledger");
    }

    [Fact]
    public async Task A_charge_of_no_order_is_found()
    {
        shop.Sees = OnceWhen("/api/shipments", () => shop.Books.Ledger.Add(("charge", Guid.Empty, 1)));

        var told = await RunAsync();

        told.Balance!.Differences.ShouldHaveSingleItem().ShouldContain("no such order");
    }

    [Fact]
    public async Task A_failed_request_is_counted_and_fails_the_run()
    {
        var failed = 0;
        shop.Fails = request =>
            request.Method == "POST" && request.Path == "/api/orders" && Interlocked.Increment(ref failed) == 3;

        var told = await RunAsync();

        told.ExitCode.ShouldBe(ExitCodes.FailedOrOff);
        told.Requests.Failures.ShouldHaveSingleItem().Kind.ShouldBe("POST /api/orders: HTTP 503");
        told.Orders.ByOutcome["failed"].ShouldBe(1);
        told.Returns.Posted.ShouldBe(0);
        (await RunAsync()).ExitCode.ShouldBe(ExitCodes.Balanced);
    }

    [Fact]
    public async Task Told_to_it_sends_again_what_found_no_answer_and_nothing_happens_twice()
    {
        var calls = 0;
        shop.Breaks = request => request.Method != "GET" && Interlocked.Increment(ref calls) % 7 == 0;

        var told = await RunAsync(options => options with { Retry = true });

        told.Requests.Retried.ShouldBeGreaterThan(0);
        told.Requests.Failed.ShouldBe(0);
        told.ExitCode.ShouldBe(ExitCodes.Balanced);
    }

    [Fact]
    public async Task Interrupted_it_ends_what_is_in_flight_and_run_again_goes_on()
    {
        var placed = 0;
        shop.Sees = request =>
        {
            if (request.Method == "POST" && request.Path == "/api/orders" && Interlocked.Increment(ref placed) == 5)
            {
                interrupt.Cancel();
            }
        };

        var interrupted = await RunAsync();
        shop.Sees = _ => { };
        var resumed = await RunAsync(interrupted: CancellationToken.None);

        interrupted.ExitCode.ShouldBe(ExitCodes.Interrupted);
        interrupted.Requests.Failed.ShouldBe(0);
        interrupted.Orders.ByOutcome["not placed"].ShouldBeGreaterThan(0);
        resumed.ExitCode.ShouldBe(ExitCodes.Balanced);
        resumed.Orders.AlreadyThere.ShouldBe(placed);
    }

    [Fact]
    public async Task An_operator_whom_the_shop_does_not_know_ends_the_run_with_a_sentence()
    {
        var run = () => RunAsync(password: "another");

        (await run.ShouldThrowAsync<ReplayStopped>()).Message.ShouldContain("operator");
    }

    [Fact]
    public async Task A_new_password_of_the_operator_makes_new_accounts()
    {
        await RunAsync();
        var before = shop.Books.Accounts[FakeShop.OperatorEmail];
        shop.Books.Accounts[FakeShop.OperatorEmail] = before with { Password = "new" };

        await RunAsync(options => options with { Seed = 2 }, password: "new");

        shop.Books.Accounts.Keys.Count(email => email.StartsWith("replay-sales", StringComparison.Ordinal)).ShouldBe(2);
    }

    private async Task<ReplayReport> RunAsync(
        Func<ReplayOptions, ReplayOptions>? change = null,
        string password = FakeShop.OperatorPassword,
        CancellationToken? interrupted = null
    )
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "sample", "2010-12-01-excerpt.csv");
        var options = new ReplayOptions(sample, shop.Address, report, null, 4, 100, 1, false);
        var exitCode = await ReplayProgram.RunAsync(
            change is null ? options : change(options),
            () => new(FakeShop.OperatorEmail, password, "the test"),
            new SilentProgress(),
            TextWriter.Null,
            new ImpatientTime(),
            interrupted ?? interrupt.Token
        );
        await using var file = File.OpenRead(report);
        var told = await JsonSerializer.DeserializeAsync(file, ReportJson.Default.ReplayReport);
        told!.ExitCode.ShouldBe(exitCode);
        return told;
    }

    private Action<HttpRequest> OnceWhen(string path, Action happens)
    {
        var happened = 0;
        return request =>
        {
            if (request.Path == path && Interlocked.Exchange(ref happened, 1) == 0)
            {
                lock (shop.Books.Gate)
                {
                    happens();
                }
            }
        };
    }
}
