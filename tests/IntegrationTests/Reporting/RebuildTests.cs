using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Platform.Messaging;
using Reporting;
using Users.Contracts;

namespace IntegrationTests.Reporting;

public sealed class RebuildTests : IDisposable
{
    private const string March = "from=2026-03-01&to=2026-03-31";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_happens_while_it_is_rebuilt_is_counted_once()
    {
        await using var shop = await StartAsync();
        var books = new Books(shop);
        OrderConfirmed[] orders =
        [
            .. Enumerable.Range(1, 300).Select(n => Books.Sold(Books.Noon, "France", null, ($"sku {n % 7}", 1, n))),
        ];
        await books.PublishAsync(orders[..100]);

        var generation = 2;
        var rebuilding = books.RebuildAsync(generation);
        foreach (var some in orders[100..].Chunk(5))
        {
            await books.PublishAsync(some);
            if (rebuilding.IsCompleted && generation < 4)
            {
                await rebuilding;
                rebuilding = books.RebuildAsync(++generation);
            }
        }

        await rebuilding;
        await books.CountedAsync(300);
        Books.Net(await books.ReadAsync($"sales?{March}")).ShouldBe(["2026-03-01 45150"]);
        Books
            .Net(await books.ReadAsync($"sales?{March}&by=product"))
            .ShouldBe(
                orders
                    .GroupBy(order => order.Items[0].Sku)
                    .Select(same => (Sku: same.Key, Net: same.Sum(order => order.Total.Amount)))
                    .OrderByDescending(same => same.Net)
                    .Select(same => $"{same.Sku} {same.Net}")
            );
    }

    [Fact]
    public async Task A_rebuild_that_breaks_off_goes_on_where_it_was()
    {
        // Nobody counts here but the test, a step at a time.
        await using (var shop = await StartAsync(counting: false))
        {
            var (books, bus) = (new Books(shop), shop.Services.GetRequiredService<IMessageBus>());
            await books.PublishAsync([
                .. Enumerable.Range(0, 1_200).Select(_ => Books.Placed(Books.Sold(Books.Noon, "", null, ("a", 1, 1)))),
            ]);
            while ((await bus.InvokeAsync<NewsCounted>(new CountNews())).More) { }
            await books.StartRebuildAsync();
            await books.StartRebuildAsync();
            await bus.InvokeAsync(new ReadPast(2, "Recommendations", 0));
            for (long place = 0; place < 1_200; place += 200)
                await bus.InvokeAsync(new ReadPast(2, "Orders", place));
            await bus.InvokeAsync(new ReadPast(2, "Orders", 1_200));
            (await books.ReadAsync("rebuild")).GetProperty("state").GetString().ShouldBe("reading");
            await bus.InvokeAsync(new ReadPast(2, "Users", 0));
            (await bus.InvokeAsync<NewsCounted>(new CountNews())).More.ShouldBeTrue();

            var half = await books.ReadAsync("rebuild");
            (half.GetProperty("state").GetString(), half.GetProperty("events").GetInt64()).ShouldBe(("counting", 500));
            await PlacedAsync(books, 1_200);
        }

        await using var again = await StartAsync();
        await new Books(again).CountedAsync(1_200);
        (await new Books(again).ReadAsync("rebuild")).GetProperty("generation").GetInt32().ShouldBe(2);
        await PlacedAsync(new Books(again), 1_200);
    }

    [Fact]
    public async Task What_was_published_before_there_were_reports_is_read_from_its_owners()
    {
        var (ada, today) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        await using (var shop = await StartAsync())
            await new Books(shop).PublishAsync(
                Books.Sold(Books.Noon, "France", ada, ("cup", 1, 100)),
                Books.Sold(Books.Noon, "Norway", null, ("cup", 1, 30)),
                new UserErased(ada)
            );
        TestDatabase.DropSchema(folder.Path, "reporting");

        await using var grown = await StartAsync();
        var books = new Books(grown);
        await books.PublishAsync(Books.Sold(Books.Noon, "Norway", null, ("cup", 1, 5)));
        Books.Net(await books.ReportAsync($"sales?{March}", 1)).ShouldBe(["2026-03-01 5"]);

        await books.RebuildAsync(2);

        Books.Net(await books.ReportAsync($"sales?{March}", 4)).ShouldBe(["2026-03-01 135"]);
        Books.Net(await books.ReadAsync($"sales?{March}&by=customer")).ShouldBe(["erased 100", "guest 35"]);
    }

    private static async Task PlacedAsync(Books books, long orders) =>
        (await books.ReadAsync($"conversion?{March}"))
            .GetProperty("total")
            .GetProperty("placed")
            .GetInt64()
            .ShouldBe(orders);

    private Task<ShopHost> StartAsync(bool counting = true) =>
        ShopHost.StartAsync(
            new ShopOptions
            {
                Folder = folder.Path,
                Services = services =>
                {
                    if (!counting)
                        services.Remove(
                            services.Single(one =>
                                one.ServiceType == typeof(IHostedService)
                                && one.ImplementationType == typeof(KeepCounting)
                            )
                        );
                },
            }
        );
}
