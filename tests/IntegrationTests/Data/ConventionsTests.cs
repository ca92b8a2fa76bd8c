using Microsoft.EntityFrameworkCore;

namespace IntegrationTests.Data;

public sealed class ConventionsTests
{
    private static readonly DateTimeOffset Noon = new(2010, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_written_is_read_back()
    {
        using var warehouse = await Warehouse.OpenAsync();
        var id = Guid.CreateVersion7();

        await warehouse.WriteAsync(context =>
        {
            var item = Item("85123A", id);
            item.Movements.Add(new() { Quantity = 6 });
            context.Add(item);
            return Task.CompletedTask;
        });

        await using var reader = warehouse.Database.CreateReader();
        var read = await reader.StockItems.Include(i => i.Movements).SingleAsync(i => i.Id == id);
        read.UnitPrice.ShouldBe(Money.Gbp(255));
        read.Kind.ShouldBe(StockKind.OwnMake);
        read.FormerKind.ShouldBe(StockKind.Bought);
        read.CountedAt.ShouldBe(Noon);
        read.CountedAt.Offset.ShouldBe(TimeSpan.Zero);
        read.EmptiedAt.ShouldBeNull();
        read.Version.ShouldBe(1);
        read.Movements.Single().Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Times_are_compared_as_times_whatever_their_offset()
    {
        using var warehouse = await Warehouse.OpenAsync();
        var inParis = new DateTimeOffset(2010, 12, 1, 12, 30, 0, TimeSpan.FromHours(1));

        await warehouse.WriteAsync(context =>
        {
            context.AddRange(Item("LATER"), Item("EARLIER", at: inParis));
            return Task.CompletedTask;
        });

        await using var reader = warehouse.Database.CreateReader();
        (await reader.StockItems.OrderBy(i => i.CountedAt).Select(i => i.Sku).ToListAsync()).ShouldBe([
            "EARLIER",
            "LATER",
        ]);
        (await reader.StockItems.SingleAsync(i => i.CountedAt < Noon)).Sku.ShouldBe("EARLIER");
    }

    [Fact]
    public async Task Skus_that_differ_by_case_are_two()
    {
        using var warehouse = await Warehouse.OpenAsync();

        await warehouse.WriteAsync(context =>
        {
            context.AddRange(Item("85123A"), Item("85123a"));
            return Task.CompletedTask;
        });

        await using var reader = warehouse.Database.CreateReader();
        (await reader.StockItems.CountAsync(i => i.Sku == "85123a")).ShouldBe(1);
    }

    [Fact]
    public async Task Tables_and_columns_are_snake_case()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await using var read = await warehouse.Database.OpenReadAsync();
        await using var command = read.CreateCommand();
        command.CommandText = TestDatabase.Sql(
            warehouse.Database,
            "SELECT id, sku, on_hand, unit_price_amount, unit_price_currency, counted_at, version FROM [stock_items]"
        );
        (await command.ExecuteScalarAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_on_an_older_version_is_refused()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await warehouse.WriteAsync(context => Task.FromResult(context.Add(Item("85123A"))));

        await warehouse.WriteAsync(async context =>
        {
            var item = await context.StockItems.SingleAsync();
            item.OnHand = 5;
            await context.SaveChangesAsync();
            item.Version.ShouldBe(2);
            context.Entry(item).Property(i => i.Version).OriginalValue = 1;
            item.OnHand = 7;
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
            context.ChangeTracker.Clear();
        });
    }

    [Fact]
    public async Task Only_the_pipeline_saves()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await using var reader = warehouse.Database.CreateReader();
        reader.Add(Item("85123A"));
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => reader.SaveChangesAsync());
        refused.Message.ShouldContain("pipeline");
    }

    private static StockItem Item(string sku, Guid? id = null, DateTimeOffset? at = null) =>
        new()
        {
            Id = id ?? Guid.CreateVersion7(),
            Sku = sku,
            Kind = StockKind.OwnMake,
            FormerKind = StockKind.Bought,
            UnitPrice = Money.Gbp(255),
            CountedAt = at ?? Noon,
        };
}
