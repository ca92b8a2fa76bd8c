using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>Commits whose answer does not arrive.</summary>
[Trait("Database", "Named")]
public sealed class CommitTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private Relay? network;
    private PostgreSqlProvider? provider;
    private ModuleDatabase<WarehouseDbContext>? database;

    public async Task InitializeAsync()
    {
        if (TestDatabase.PostgreSql is null)
            return;
        var there = new NpgsqlConnectionStringBuilder(TestDatabase.NewPostgreSql(folder.Path));
        network = new Relay(new Uri($"http://127.0.0.1:{there.Port}"));
        there.Port = network.Address.Port;
        provider = new PostgreSqlProvider(there.ConnectionString);
        database = new(provider, NullLoggerFactory.Instance);
        using var migrations = Warehouse.Migrations(database);
        await migrations.ApplyAsync();
    }

    public async Task DisposeAsync()
    {
        if (network is not null)
            await network.DisposeAsync();
    }

    public void Dispose()
    {
        database?.Dispose();
        provider?.Dispose();
        folder.Dispose();
    }

    [PostgreSqlFact]
    public async Task A_commit_whose_answer_is_lost_has_happened_and_is_known_to_have()
    {
        var told = false;
        await using var write = await database!.BeginWriteAsync();
        await write.InsertAsync("one", 1);
        write.OnCommitted(() => told = true);

        network!.LoseAnswers();
        var commit = write.CommitAsync();
        await Eventually.Become(() => network.LostAnswers > 0, "the server has answered");
        network.Mend();
        await commit;

        told.ShouldBeTrue();
        (await database.CountAsync()).ShouldBe(1);
    }

    [PostgreSqlFact]
    public async Task A_commit_that_did_not_arrive_has_not_happened_and_never_will()
    {
        var told = false;
        await using var write = await database!.BeginWriteAsync();
        await write.InsertAsync("one", 1);
        write.OnCommitted(() => told = true);

        network!.Cut();
        await Should.ThrowAsync<NpgsqlException>(write.CommitAsync);

        told.ShouldBeFalse();
        (await database.CountAsync()).ShouldBe(0);
        (await database.CountAsync("handled")).ShouldBe(1, "what keeps it from being committed later");
    }

    [Fact]
    public async Task What_follows_a_commit_happens_in_the_order_in_which_commits_were_sent()
    {
        var order = new CommitOrder();
        var (first, second) = (order.Take(), order.Take());

        var comes = second.ComesAsync();
        comes.IsCompleted.ShouldBeFalse();
        first.Over();
        await comes;

        var third = order.Take();
        var fourth = order.Take();
        fourth.Over();
        fourth.IsOver.IsCompleted.ShouldBeFalse("the third is not over, and the second neither");
        third.Over();
        second.Over();
        await fourth.IsOver;
    }
}
