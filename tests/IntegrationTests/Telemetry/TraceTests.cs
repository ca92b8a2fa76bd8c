using System.Net;
using IntegrationTests.Extraction;

namespace IntegrationTests.Telemetry;

/// <summary>What an order leaves in a receiver: one trace, from the request to the last that was done, here and there.</summary>
[Collection(SeenShopCollection.Name)]
public sealed class TraceTests(SeenShop shop)
{
    [OtlpFact]
    public async Task An_order_is_one_trace_through_the_gateway_the_bus_the_databases_and_another_process()
    {
        var trace = await TraceWithAsync(
            "POST /api/orders host local",
            "orders.new-order invoke host local",
            "inventory.reserve-stock send host remote",
            "inventory.reserve-stock process inventory local",
            "inventory.reserved send inventory remote",
            "inventory.reserved process host local",
            "payments.charge-payment process host local",
            "shipping.create-shipment process host local",
            "shipment.created process host local",
            "order.confirmed process inventory local",
            "order.confirmed process host local",
            "order-confirmed mail host ",
            "orders transaction host ",
            "inventory transaction inventory ",
            "users query host "
        );

        var root = trace.Single(span => span.Parent is null);
        (root.Kind, root.Name, root.Service).ShouldBe(("SERVER", "POST /api/orders", "host"));
        root.Tags["http.route"].ShouldBe("/api/orders");
        root.Tags["http.response.status_code"].ShouldBe("201");
        root.Tags["module.callee"].ShouldBe("Orders");
        root.Tags["user.id"].ShouldBe(shop.UserId);
        trace.Single(span => span.Name == "orders.new-order invoke").Tags["user.id"].ShouldBe(shop.UserId);
        trace.ShouldAllBe(span => !span.IsError);
        trace
            .Where(span => span.Source == "Platform.Data")
            .ShouldAllBe(span => span.Tags["db.system.name"] == "sqlite" && span.Tags.ContainsKey("db.namespace"));
    }

    [OtlpFact]
    public async Task A_declined_card_is_an_error_on_the_span_of_the_charge_alone()
    {
        var trace = await TraceWithAsync(
            "payments.charge-payment process host local",
            "payment.failed process host local",
            "inventory.release-stock process inventory local",
            "inventory.released process host local"
        );

        var failed = trace.Single(span => span.IsError);
        failed.Name.ShouldBe("payments.charge-payment process");
        failed.Tags["error.type"].ShouldBe("payment.failed");
    }

    [OtlpFact]
    public async Task A_request_goes_on_in_the_service_that_answers_it()
    {
        var trace = await TraceWithAsync(
            "GET /api/inventory/{sku} host remote",
            "GET Inventory host remote",
            "GET /api/inventory/{sku} inventory local"
        );

        var (at, hop) = (trace.Single(span => span.Parent is null), trace.Single(span => span.Name == "GET Inventory"));
        hop.Parent.ShouldBe(at.Id);
        var there = trace.Single(span => span is { Service: "inventory", Kind: "SERVER" });
        there.Parent.ShouldBe(hop.Id);
        there.Tags["user.id"].ShouldBe(at.Tags["user.id"]);
    }

    [OtlpFact]
    public async Task What_the_platform_does_by_itself_is_nobodys_trace()
    {
        using var health = await shop.Host.Client.GetAsync("/health/ready");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
        await TraceWithAsync("POST /api/orders host local");

        shop.Receiver.Spans.Where(span => span.Parent is null).ShouldAllBe(span => IsSomebodys(span));
    }

    /// <summary>Waits for a trace that has all of these (name, service, placement) and no span whose parent is missing.</summary>
    private async Task<IReadOnlyList<Span>> TraceWithAsync(params string[] expected)
    {
        IReadOnlyList<Span>? found = null;
        string? missing = null;
        try
        {
            await Eventually.Become(() => (found = Find()) is not null, "such a trace has arrived");
        }
        catch (ShouldAssertException)
        {
            missing = string.Join('\n', shop.Receiver.Spans.Select(Describe).Distinct().Order());
        }

        missing.ShouldBeNull();
        return found!;

        IReadOnlyList<Span>? Find() =>
            shop
                .Receiver.Spans.GroupBy(span => span.Trace)
                .Select(trace => trace.ToList())
                .FirstOrDefault(trace => expected.All(trace.Select(Describe).Contains) && IsConnected(trace));
    }

    private static bool IsConnected(List<Span> trace)
    {
        var ids = trace.Select(span => span.Id).ToHashSet();
        return trace.Count(span => span.Parent is null) == 1
            && trace.All(span => span.Parent is null || ids.Contains(span.Parent));
    }

    // A request; what a module does before the first one; several messages at once, whose traces it links to; a round
    // of mails to several people.
    private static bool IsSomebodys(Span root) =>
        root.Kind switch
        {
            "SERVER" => root.Tags["url.path"].StartsWith("/api/", StringComparison.Ordinal)
                || root.Tags["url.path"].StartsWith("/.well-known/", StringComparison.Ordinal),
            "CONSUMER" => root.Tags.ContainsKey("messaging.batch.message_count")
                || root.Name is "notifications.send-mails process",
            _ => root.Name is "users.make-key-pair invoke" or "users.appoint-operator invoke",
        };

    private static string Describe(Span span) =>
        $"{span.Name} {span.Service} {span.Tags.GetValueOrDefault("module.placement")}";
}
