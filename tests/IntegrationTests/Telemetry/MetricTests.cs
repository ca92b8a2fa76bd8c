using IntegrationTests.Extraction;

namespace IntegrationTests.Telemetry;

/// <summary>What has happened in the shop, as numbers, from whichever process it happened in.</summary>
[Collection(SeenShopCollection.Name)]
public sealed class MetricTests(SeenShop shop)
{
    [OtlpTheory]
    [InlineData("orders.revenue", "currency", "GBP", 1530)]
    [InlineData("payments.captured", "currency", "GBP", 1530)]
    [InlineData("payments.refunded", "currency", "GBP", 1530)]
    [InlineData("orders.cancelled", "order.was", "confirmed", 1)]
    [InlineData("orders.cancelled", "order.was", "pending", 1)]
    [InlineData("messaging.events.published", "messaging.destination.name", "order.created", 2)]
    [InlineData("messaging.events.published", "messaging.destination.name", "order.confirmed", 1)]
    [InlineData("messaging.events.published", "messaging.destination.name", "payment.failed", 1)]
    public Task What_has_happened_is_counted_once(string metric, string tag, string value, double expected) =>
        Eventually.Become(() => Sum("host", metric, tag, value) == expected, $"{metric} is {expected}");

    [OtlpFact]
    public async Task So_is_what_happens_in_a_service() =>
        await Eventually.Become(
            () =>
                Sum("inventory", "messaging.events.published", "messaging.destination.name", "inventory.reserved") == 2,
            "stock was reserved twice, by the service"
        );

    [OtlpFact]
    public async Task A_failed_sign_in_is_an_answer_of_its_route() =>
        await Eventually.Become(
            () =>
                shop
                    .Receiver.PointsOf("host")
                    .Any(point =>
                        point.Name == "http.server.request.duration"
                        && point.Tags.GetValueOrDefault("http.route") == "/api/auth/token"
                        && point.Tags["http.response.status_code"].StartsWith('4')
                    ),
            "it is there"
        );

    private double Sum(string service, string metric, string tag, string value) =>
        shop
            .Receiver.PointsOf(service)
            .Where(point => point.Name == metric && point.Tags.GetValueOrDefault(tag) == value)
            .Sum(point => point.Value);
}
