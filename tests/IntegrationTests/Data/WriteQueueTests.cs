using System.Collections.Concurrent;

namespace IntegrationTests.Data;

public sealed class WriteQueueTests
{
    [Fact]
    public async Task Writers_take_turns_in_the_order_of_asking()
    {
        using var warehouse = await Warehouse.OpenAsync();
        var order = new ConcurrentQueue<int>();
        var outside = ExecutionContext.Capture()!;
        var first = await warehouse.Database.BeginWriteAsync();

        var writers = Enumerable
            .Range(0, 50)
            .Select(i => Outside(outside, () => WriteAsync(warehouse, order, i)))
            .ToList();
        warehouse.Database.Waiting.ShouldBe(50);
        await first.DisposeAsync();
        await Task.WhenAll(writers);

        order.ShouldBe(Enumerable.Range(0, 50));
        (await warehouse.Database.CountAsync()).ShouldBe(50);
    }

    [Fact]
    public async Task A_second_transaction_inside_the_first_is_refused_not_waited_for()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await using (await warehouse.Database.BeginWriteAsync())
        {
            var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
                warehouse.Database.AddRowAsync("inside", 1)
            );
            refused.Message.ShouldContain("open in this flow already");
        }

        await warehouse.Database.AddRowAsync("after", 1);
        (await warehouse.Database.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        using var warehouse = await Warehouse.OpenAsync();
        using var impatient = new CancellationTokenSource();
        var outside = ExecutionContext.Capture()!;
        var first = await warehouse.Database.BeginWriteAsync();
        var givesUp = Outside(outside, async () => await warehouse.Database.BeginWriteAsync(impatient.Token));
        var stays = Outside(outside, () => warehouse.Database.AddRowAsync("stays", 1));

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => givesUp);
        await first.DisposeAsync();
        await stays;

        warehouse.Database.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_committed_is_undone()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await using (var write = await warehouse.Database.BeginWriteAsync())
            await write.InsertAsync("undone", 1);

        (await warehouse.Database.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_context_is_cut_off_when_its_transaction_ends()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await using var write = await warehouse.Database.BeginWriteAsync();
        await using var context = warehouse.Database.Create(write);
        await write.CommitAsync();

        context.IsEnlisted.ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        Should.Throw<InvalidOperationException>(() => write.Connection).Message.ShouldContain("has ended");
    }

    [Fact]
    public async Task A_reading_context_that_joined_a_transaction_reads_again_afterwards()
    {
        using var warehouse = await Warehouse.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            await using var context = warehouse.Database.CreateReader();
            context.StockItems.Count().ShouldBe(0);
            await using var write = await warehouse.Database.BeginWriteAsync();
            context.Join(write);
            await write.CommitAsync();
        }
    }

    [Fact]
    public async Task Two_processes_write_one_file_and_nothing_is_lost()
    {
        const int rows = 300;
        using var warehouse = await Warehouse.OpenAsync();
        using var child = new ChildProcess("write", warehouse.Folder, $"{rows}");
        await child.ShouldSayAsync("ready");
        await child.GoOnAsync();

        for (var i = 0; i < rows; i++)
            await warehouse.Database.AddRowAsync("parent", i);
        await child.ShouldEndWellAsync();

        (await warehouse.Database.CountAsync()).ShouldBe(2 * rows);
    }

    private static async Task WriteAsync(Warehouse warehouse, ConcurrentQueue<int> order, int number)
    {
        await using var write = await warehouse.Database.BeginWriteAsync();
        order.Enqueue(number);
        await write.InsertAsync("writer", number);
        await write.CommitAsync();
    }

    // As another request would: not inside the transaction of the test. Runs until it has to wait.
    private static Task Outside(ExecutionContext outside, Func<Task> work)
    {
        Task? task = null;
        ExecutionContext.Run(outside.CreateCopy(), _ => task = work(), null);
        return task!;
    }
}
