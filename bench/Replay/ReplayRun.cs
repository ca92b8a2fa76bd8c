using Replay.Balance;
using Replay.Invoices;
using Replay.Phases;
using Replay.Report;

namespace Replay;

/// <summary>The replay from the first product to the balance.</summary>
internal sealed class ReplayRun(Work work, InvoiceBook book)
{
    private readonly List<string> notes = [];
    private IReadOnlyList<PlacedOrder> orders = [];
    private IReadOnlyList<PostedReturn> returns = [];
    private ReturnPlan returnPlan = ReturnPlan.For([], []);
    private TimeSpan ordersTook;
    private BalanceSheet? sheet;

    public async Task<ReplayReport> RunAsync()
    {
        var startedAt = work.Clock.GetUtcNow();
        await ReplayAsync();
        foreach (var account in sheet?.Orders ?? [])
        {
            account.Placed.Status = account.Order?.Status ?? account.Placed.Status;
            account.Placed.Reason = account.Order?.Reason ?? account.Placed.Reason;
        }

        var interrupted = work.Interrupted.IsCancellationRequested;
        var balance = sheet is null ? null : ReportBuilder.Balance(sheet);
        return new(
            work.Options.File,
            work.Options.Host.ToString(),
            work.Options.Seed,
            work.Options.StockPercent,
            startedAt,
            Math.Round((work.Clock.GetUtcNow() - startedAt).TotalSeconds, 3),
            interrupted,
            ReportBuilder.Input(book),
            ReportBuilder.Orders(orders, ordersTook),
            ReportBuilder.Returns(returnPlan, returns),
            ReportBuilder.Requests(work.Log),
            balance,
            notes,
            interrupted ? ExitCodes.Interrupted
                : work.Log.Failed == 0 && balance is { Closed: true } ? ExitCodes.Balanced
                : ExitCodes.FailedOrOff
        );
    }

    private async Task ReplayAsync()
    {
        var (invoices, cancellations) = book.First(work.Options.Orders);
        orders = [.. invoices.Select(invoice => new PlacedOrder(invoice))];

        var earlier = await EarlierOrders.ReadAsync(work);
        await PutProducts.RunAsync(work, book.Products);
        var customers = await OpenCustomers.RunAsync(work, invoices);
        var stock = StockPlan.Of(book, work.Options.StockPercent);
        var opening = await OpeningStock.RunAsync(work, stock, shopHasOrders: earlier.Orders.Count > 0);
        if (Stopped("Products, customers or stock are not complete, so no order was placed."))
        {
            return;
        }

        var started = work.Clock.GetTimestamp();
        await new PlaceOrders(work, customers, earlier).RunAsync(orders);
        ordersTook = work.Clock.GetElapsedTime(started);

        var placedAll = !orders.Any(order => order.Status is OrderStatus.Failed or OrderStatus.Pending);
        await new DeliverOrders(work).RunAsync(orders);
        if (placedAll)
        {
            await ReturnAsync(cancellations, earlier);
        }
        else
        {
            notes.Add("Some orders came to no end, so nothing was returned: returns go to the newest order there is.");
        }
        await BalanceAsync(opening, earlier);
    }

    private async Task ReturnAsync(IReadOnlyList<Cancellation> cancellations, EarlierOrders earlier)
    {
        if (work.Interrupted.IsCancellationRequested)
        {
            return;
        }
        var sold = orders.Where(order => order.Confirmed).Select(order => order.Invoice);
        returnPlan = ReturnPlan.For(sold, cancellations);
        returns = await new ReturnGoods(work, earlier).RunAsync(returnPlan, orders);
    }

    private async Task BalanceAsync(Opening opening, EarlierOrders earlier)
    {
        if (work.Interrupted.IsCancellationRequested)
        {
            return;
        }
        var accounts = OpenedAccounts.OfOrders(orders, returns, earlier);
        var stock = OpenedAccounts.OfStock(opening, orders, earlier);
        var closed = await new BalanceReader(work).CloseAsync(stock, accounts);
        sheet = work.Interrupted.IsCancellationRequested ? null : closed;
        NoteOthers(stock, earlier.Orders.Count - orders.Count(order => order.WasThere));
    }

    private void NoteOthers(IReadOnlyList<StockAccount> stock, int otherOrders)
    {
        var pieces = stock.Sum(sku => sku.Opening);
        if (otherOrders > 0 || pieces != 0)
        {
            notes.Add(
                $"The shop was not empty: it had {otherOrders} orders of others and {pieces} pieces of what the file sells."
            );
        }
    }

    private bool Stopped(string because)
    {
        if (work.Log.Failed > 0)
        {
            notes.Add(because);
        }
        return work.Log.Failed > 0 || work.Interrupted.IsCancellationRequested;
    }
}
