using IntegrationTests.Data;
using IntegrationTests.Extraction.Contract;
using IntegrationTests.Shop;

namespace IntegrationTests.SqlServer;

/// <summary>Every query that the code asks EF, as SQL Server is sent it, was read (docs/decisions/0031-sql-server.md).</summary>
[Trait("Database", "Named")]
public sealed class QueryTests(QueryTests.Visited visited) : IClassFixture<QueryTests.Visited>
{
    // They ask what another method asks, in the same words, so EF translates it once.
    private static readonly string[] InOthersWords =
    [
        "Reporting.ShowReturns.RowsAsync",
        "Reporting.ShowSales.DrawAsync",
        "Shipping.CancelShipmentHandler.Handle",
        "Users.ChangeAccountHandler.Handle",
    ];

    [Fact]
    public void Every_query_can_be_translated() =>
        visited
            .Queries.Where(query => !query.IsTranslated)
            .Select(query => $"{query.From}: {query.Sql}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_query_is_as_read() => visited.Queries.Where(query => query.IsTranslated).ShouldBeAsRead();

    [Fact]
    public void Every_method_that_asks_was_heard() =>
        CallSites
            .Of([.. Schemas.Modules, "Platform.Hosting", "Platform.Extraction", "Platform.Messaging"])
            .Except(GoldenQueries.Callers())
            .Except(InOthersWords)
            .ShouldBeEmpty("no query of theirs is in Expected: run eng/renew-sql, with a test that reaches them");

    /// <summary>A shop in which every route was called, and its queries written down.</summary>
    public sealed class Visited : IAsyncLifetime
    {
        internal IReadOnlyList<RecordedQuery> Queries { get; private set; } = [];

        public async Task InitializeAsync()
        {
            using var data = new TemporaryFolder();
            using var folder = new TemporaryFolder();
            await using (
                var shop = new ShopProcess(
                    data.Path,
                    new ShopOptions { Settings = ShapedShop.Experimenting },
                    environment: new Dictionary<string, string>
                    {
                        ["DOTNET_STARTUP_HOOKS"] = typeof(QueryTests).Assembly.Location,
                        [QueryRecorder.FolderVariable] = folder.Path,
                    }
                )
            )
            {
                await shop.StartAsync();
                using var conversation = new Conversation(shop);
                await conversation.RunAsync();
                await shop.StopAsync();
            }

            Queries =
            [
                .. QueryRecorder
                    .Read(folder.Path)
                    .Concat(HeardBefore())
                    .Where(query => query.From != QueryRecorder.ATest),
            ];
        }

        public Task DisposeAsync() => Task.CompletedTask;

        // What other tests have asked, when they were run with the recorder (eng/renew-sql).
        private static IEnumerable<RecordedQuery> HeardBefore() =>
            Environment.GetEnvironmentVariable(QueryRecorder.FolderVariable) is { Length: > 0 } folder
                ? QueryRecorder.Read(folder)
                : [];
    }
}
