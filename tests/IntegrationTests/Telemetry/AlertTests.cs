using System.Reflection;
using System.Text.RegularExpressions;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using Microsoft.Extensions.Logging.Abstractions;
using Orders.Data;
using Payments;
using Platform.Data;

namespace IntegrationTests.Telemetry;

/// <summary>The rules and the dashboard in <c>deploy/observability</c>, against what a real host has sent.</summary>
[Collection(SeenShopCollection.Name)]
public sealed partial class AlertTests(SeenShop shop)
{
    private static readonly string Folder = typeof(AlertTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ObservabilityFolder")
        .Value!;

    private static string Rules => Path.GetFullPath(Path.Combine(Folder, "alerts.yaml"));

    [OtlpFact(alsoPromtool: true)]
    public async Task Alerts_fire_when_the_host_is_not_ready_a_breaker_is_open_messages_are_late_and_letters_dead()
    {
        await Promtool.RunAsync("check", "rules", Rules);
        await Eventually.Become(() => Value("platform.ready") == 1, "it is ready");
        await AlertsAre(shop.Receiver.PointsOf("host"), []);

        var provider = TestDatabase.Open(shop.Folder);
        using var closed = provider as IDisposable;
        await LeaveAnUnreadableMessageAsync(provider);
        await HoldAMessageForLongAsync(provider);
        await LoseTheNetworkAsync();
        await Eventually.Become(
            () =>
                Value("platform.ready") == 0
                && Value("platform.instance.breaker") == 1
                && Value("platform.messages.dead", "Payments") == 1
                && Value("platform.messages.lag", "Orders") > 500,
            "all of that has been sent"
        );

        using var ready = await shop.Host.Client.GetAsync("/health/ready");
        ((int)ready.StatusCode).ShouldBe(503);
        await AlertsAre(
            shop.Receiver.PointsOf("host"),
            [
                "NotReady",
                "BreakerOpen{module=\"Inventory\"}",
                "MessagesLate{module=\"Orders\"}",
                "DeadLetters{module=\"Payments\"}",
            ]
        );
        await Eventually.Become(
            () => shop.Receiver.Logs.Any(line => line.Text.Contains("broke at") && IsTrace(line.Trace)),
            "what was logged on the way has the id of its trace"
        );
    }

    [OtlpFact]
    public async Task The_dashboard_and_the_rules_show_nothing_that_nobody_sends()
    {
        var sent = new HashSet<string>();
        var shown = new[] { "dashboard.json", "alerts.yaml" }
            .SelectMany(file => Series().Matches(File.ReadAllText(Path.Combine(Folder, file))))
            .Select(match => match.Value)
            .Distinct()
            .ToList();
        shown.Count.ShouldBeGreaterThan(10);

        await Eventually.Become(
            () =>
            {
                foreach (var service in new[] { "host", "inventory" })
                    sent.UnionWith(shop.Receiver.PointsOf(service).SelectMany(Prometheus.NamesOf));
                return shown.All(sent.Contains);
            },
            "all that is shown has been sent; else look at the names: "
                + string.Join(", ", shown.Where(name => !sent.Contains(name)))
        );
    }

    // A message that this version cannot read.
    private static async Task LeaveAnUnreadableMessageAsync(DatabaseProvider provider)
    {
        using var payments = new ModuleDatabase<PaymentsDbContext>(provider, NullLoggerFactory.Instance);
        await using var write = await payments.BeginWriteAsync();
        await write
            .Prepared(
                TestDatabase.Sql(
                    payments,
                    """
                    INSERT INTO [inbox] (message_id, subscriber, generation, source, message_type, body, due_at, attempts, received_at)
                    VALUES (@p0, 'Payments.ChargePaymentHandler', 0, 'Orders', 'payments.charge-payment', '{', @p1, 0, @p1)
                    """
                )
            )
            .Bind(provider.Id(Guid.CreateVersion7()), provider.Time(DateTimeOffset.UtcNow))
            .ExecuteNonQueryAsync();
        await write.CommitAsync();
    }

    // This process lives, holds a message, and does nothing with it.
    private static async Task HoldAMessageForLongAsync(DatabaseProvider provider)
    {
        var here = Guid.CreateVersion7();
        await provider.EnterAsync(here);
        using var orders = new ModuleDatabase<OrdersDbContext>(provider, NullLoggerFactory.Instance);
        await using var write = await orders.BeginWriteAsync();
        var now = DateTimeOffset.UtcNow;
        await write
            .Prepared(
                TestDatabase.Sql(
                    orders,
                    """
                    INSERT INTO [outbox] (message_id, destination, message_type, body, due_at, attempts, owner, leased_until, created_at)
                    VALUES (@p0, 'Payments', 'payments.charge-payment', '{}', @p1, 0, @p2, @p3, @p1)
                    """
                )
            )
            .Bind(
                provider.Id(Guid.CreateVersion7()),
                provider.Time(now.AddMinutes(-10)),
                provider.Id(here),
                provider.Time(now.AddHours(1))
            )
            .ExecuteNonQueryAsync();
        await write.CommitAsync();
    }

    private async Task LoseTheNetworkAsync()
    {
        shop.Network.LoseAnswers();
        var warehouse = await shop.As(Roles.Warehouse);
        for (var i = 0; i < 6; i++)
        {
            using var answer = await warehouse.GetAsync($"/api/inventory/{SeenShop.Sku}");
            answer.IsSuccessStatusCode.ShouldBeTrue("the copy in the host answers");
        }
    }

    private double? Value(string metric, string? module = null) =>
        shop
            .Receiver.PointsOf("host")
            .FirstOrDefault(point =>
                point.Name == metric && (module is null || point.Tags.GetValueOrDefault("module") == module)
            )
            ?.Value;

    /// <summary>Lets half an hour pass in which these values stay, and looks at what fires then.</summary>
    private static async Task AlertsAre(IReadOnlyList<Point> points, string[] expected)
    {
        using var folder = new TemporaryFolder();
        var series = points
            .Where(point => point.Kind == "gauge")
            .Select(point => (Series: Prometheus.SeriesOf(point), Value: Prometheus.ValueOf(point)))
            .DistinctBy(one => one.Series)
            .Select(one => $"      - {{series: '{one.Series}', values: '{one.Value}x30'}}");
        var samples = expected
            .Select(alert => alert.Split('{', '}'))
            .Select(parts =>
                $$"""          - {labels: '{alertname="{{parts[0]}}"{{(
                    parts.Length > 1 ? ", " + parts[1] : ""
                )}}}', value: 1}"""
            );
        var test = Path.Combine(folder.Path, "test.yaml");
        await File.WriteAllTextAsync(
            test,
            $$"""
            rule_files: ['{{Rules}}']
            evaluation_interval: 30s
            tests:
              - interval: 1m
                input_series:
            {{string.Join('\n', series)}}
                promql_expr_test:
                  - expr: 'max by (alertname, module) (ALERTS{alertstate="firing"})'
                    eval_time: 20m
                    exp_samples:
            {{(expected.Length == 0 ? "          []" : string.Join('\n', samples))}}
            """
        );
        await Promtool.RunAsync("test", "rules", test);
    }

    private static bool IsTrace(string? id) => id is { Length: 32 } && id.Any(digit => digit != '0');

    [GeneratedRegex(
        @"\b(?:platform|messaging|http|dotnet|kestrel|orders|payments|notifications)_[a-z_]+_?(?:total|seconds|bytes|bucket|count|sum|ready|dead|waiting|breaker|well|health|requests)\b"
    )]
    private static partial Regex Series();
}
