using System.Diagnostics;
using Orders.Contracts;
using Recommendations;

namespace RecommendationsBench;

/// <summary>
/// Learns the first orders, and asks for each customer among them: is something of their next order among the ten that
/// are recommended? Against the ten most popular.
/// </summary>
internal static class Foresight
{
    private const int Shown = 10;

    public static async Task<int> RunAsync(string file, int percent, CancellationToken cancel)
    {
        var orders = InvoicesAsOrders.Read(file);
        var learnt = orders.Take(orders.Count * percent / 100).ToList();
        var model = new LearntInMemory();
        var clock = Stopwatch.StartNew();
        foreach (var order in learnt)
            model.Learn(order);
        Console.WriteLine(
            $"{orders.Count:N0} orders, {learnt.Count:N0} learnt in {clock.Elapsed.TotalMicroseconds / learnt.Count:N0} µs each (without a database)"
        );

        var before = Bought(learnt);
        var next = orders
            .Skip(learnt.Count)
            .Where(order => order.UserId is { } user && model.Knows(user))
            .DistinctBy(order => order.UserId)
            .Select(order => new Next(order.UserId!.Value, Skus(order), before[order.UserId!.Value]))
            .ToList();
        await ReportAsync("the next order, what was bought before included (?again=true)", model, next, true, cancel);
        var unseen = next.Select(one => one with { Skus = [.. one.Skus.Except(one.Before)] });
        await ReportAsync("what is new in it", model, [.. unseen.Where(one => one.Skus.Count > 0)], false, cancel);
        return 0;
    }

    private static async Task ReportAsync(
        string what,
        LearntInMemory model,
        IReadOnlyList<Next> next,
        bool again,
        CancellationToken cancel
    )
    {
        var byOrders = model.ByOrders();
        var lately = (await model.PopularAsync(cancel)).Select(product => product.Sku).ToList();
        var popular = new Hits();
        var latest = new Hits();
        var before = new Hits();
        var personal = new Hits();
        var clock = new Stopwatch();
        foreach (var one in next)
        {
            popular.Count(one, byOrders.Where(sku => again || !one.Before.Contains(sku)));
            latest.Count(one, lately.Where(sku => again || !one.Before.Contains(sku)));
            if (again)
                before.Count(
                    one,
                    (await model.CustomerAsync(one.User, cancel))!.Purchases.Select(bought => bought.Sku)
                );
            clock.Start();
            var list = await PersonalList.MakeAsync(model, one.User, again, Shown, cancel);
            clock.Stop();
            personal.Count(one, list.Items.Select(item => item.Sku));
        }

        Console.WriteLine($"\n{what}: {next.Count:N0} customers");
        Console.WriteLine($"  most popular     {popular}");
        Console.WriteLine($"  popular lately   {latest}");
        if (again)
            Console.WriteLine($"  bought before    {before}");
        Console.WriteLine($"  recommended      {personal}");
        Console.WriteLine(
            $"  ranking takes    {clock.Elapsed.TotalMicroseconds / next.Count:N0} µs (without a database)"
        );
    }

    private static Dictionary<Guid, HashSet<string>> Bought(IEnumerable<OrderConfirmed> orders) =>
        orders
            .Where(order => order.UserId is not null)
            .GroupBy(order => order.UserId!.Value)
            .ToDictionary(own => own.Key, own => own.SelectMany(Skus).ToHashSet(StringComparer.Ordinal));

    private static HashSet<string> Skus(OrderConfirmed order) =>
        order.Items.Select(item => item.Sku).ToHashSet(StringComparer.Ordinal);

    private sealed record Next(Guid User, HashSet<string> Skus, HashSet<string> Before);

    private sealed class Hits
    {
        private int customers;
        private int hit;
        private int products;

        public void Count(Next next, IEnumerable<string> shown)
        {
            var found = shown.Take(Shown).Count(next.Skus.Contains);
            customers++;
            hit += found > 0 ? 1 : 0;
            products += found;
        }

        public override string ToString() =>
            $"hit rate at {Shown}: {100.0 * hit / customers:N1} %   of the {Shown} shown, bought: {100.0 * products / (customers * Shown):N1} %";
    }
}
