namespace Monolith.Sample;

/// <summary>Plays a day through the shop's public interface, as people would: staff, customers, orders, shipments.</summary>
/// <param name="shop">The shop, signed in as its operator.</param>
/// <param name="progress">Told how many orders are there, of how many.</param>
/// <param name="clock">Orders come one after the other, so that somebody can watch.</param>
internal sealed class SampleLoad(SampleShop shop, Action<int, int> progress, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Batch = 500;
    private static readonly string[] Duties = ["catalog", "warehouse", "sales"];

    public async Task RunAsync(
        IReadOnlyList<SampleInvoice> day,
        SampleClerk clerk,
        (string Email, string Password) operating,
        CancellationToken cancel
    )
    {
        progress(0, day.Count);
        var id = await HireAsync(clerk, cancel);
        await ProductsAsync(day, cancel);
        await StockAsync(day, cancel);
        var customers = await CustomersAsync(day, cancel);
        for (var i = 0; i < day.Count; i++)
        {
            var order = await OrderAsync(day[i], customers, cancel);
            // The last ones are still on their way, so that each status is to be seen.
            await ShipAsync(
                order,
                i < day.Count * 3 / 4 ? ["dispatched", "delivered"]
                    : i % 2 == 0 ? ["dispatched"]
                    : [],
                cancel
            );
            progress(i + 1, day.Count);
            await Task.Delay(Pause, clock, cancel);
        }

        await shop.SignInAsync(operating.Email, operating.Password, cancel);
        await shop.DeleteAsync($"/api/users/{id}", cancel);
    }

    /// <summary>Somebody with the roles for all this.</summary>
    private async Task<Guid> HireAsync(SampleClerk clerk, CancellationToken cancel)
    {
        var account = await shop.PostAsync(
            "/api/users",
            new
            {
                email = clerk.Email,
                name = "The sample",
                password = clerk.Password,
            },
            cancel
        );
        var id = account.GetProperty("id").GetGuid();
        await shop.PutAsync($"/api/users/{id}/roles", new { roles = Duties }, cancel);
        await shop.SignInAsync(clerk.Email, clerk.Password, cancel);
        return id;
    }

    private async Task ProductsAsync(IReadOnlyList<SampleInvoice> day, CancellationToken cancel)
    {
        var products = Lines(day)
            .DistinctBy(line => line.Sku)
            .Select(line => new
            {
                sku = line.Sku,
                name = line.Name,
                price = Price(line.Pence),
            });
        foreach (var some in products.Chunk(Batch))
            await shop.PutAsync("/api/products", some, cancel);
    }

    private async Task StockAsync(IReadOnlyList<SampleInvoice> day, CancellationToken cancel)
    {
        var receipts = Lines(day)
            .GroupBy(line => line.Sku)
            .Select(same => new
            {
                sku = same.Key,
                quantity = same.Sum(line => line.Quantity) + 10,
                reference = "sample",
            });
        foreach (var some in receipts.Chunk(Batch))
            await shop.PostAsync("/api/inventory/receipts", some, cancel);
    }

    private async Task<Dictionary<string, Guid>> CustomersAsync(
        IReadOnlyList<SampleInvoice> day,
        CancellationToken cancel
    )
    {
        var accounts = new Dictionary<string, Guid>();
        foreach (var number in day.Select(sale => sale.Customer).OfType<string>().Distinct())
        {
            var account = await shop.PostAsync(
                "/api/users",
                new { email = $"c{number}@sample.example", name = $"Customer {number}" },
                cancel
            );
            accounts[number] = account.GetProperty("id").GetGuid();
        }

        return accounts;
    }

    private async Task<Guid> OrderAsync(
        SampleInvoice sale,
        Dictionary<string, Guid> customers,
        CancellationToken cancel
    )
    {
        var order = await shop.PostAsync(
            "/api/orders",
            new
            {
                customerId = sale.Customer is { } number ? customers[number] : (Guid?)null,
                items = sale.Lines.Select(line => new
                {
                    sku = line.Sku,
                    quantity = line.Quantity,
                    unitPrice = Price(line.Pence),
                }),
                payment = new { method = "card", token = "tok_visa" },
                shipTo = new
                {
                    name = $"Customer {sale.Customer}".TrimEnd(),
                    line1 = "1 High Street",
                    city = "Anytown",
                    postalCode = "AB1 2CD",
                    country = sale.Country,
                },
            },
            cancel,
            of: sale.Number
        );
        return order.GetProperty("id").GetGuid();
    }

    private async Task ShipAsync(Guid order, string[] steps, CancellationToken cancel)
    {
        if (steps is [])
            return;
        var shipments = await shop.GetAsync($"/api/shipments?orderId={order}", cancel);
        foreach (var shipment in shipments.GetProperty("items").EnumerateArray())
        foreach (var status in steps)
            await shop.PutAsync(
                $"/api/shipments/{shipment.GetProperty("id").GetGuid()}/status",
                new { status },
                cancel
            );
    }

    private static IEnumerable<SampleLine> Lines(IReadOnlyList<SampleInvoice> day) =>
        day.SelectMany(sale => sale.Lines);

    private static object Price(long pence) => new { amount = pence, currency = "GBP" };
}
