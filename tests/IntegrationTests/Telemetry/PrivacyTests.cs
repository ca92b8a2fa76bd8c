using IntegrationTests.Extraction;
using IntegrationTests.Shop;

namespace IntegrationTests.Telemetry;

/// <summary>Logs arrive too, and nothing that arrives names a person or lets somebody in.</summary>
[Collection(SeenShopCollection.Name)]
public sealed class PrivacyTests(SeenShop shop)
{
    [OtlpFact]
    public async Task Nothing_that_is_sent_names_a_person_or_lets_somebody_in()
    {
        await Eventually.Become(
            () => shop.Receiver.Spans.Any(span => span.Name == "order.confirmed process"),
            "an order has been seen"
        );

        string[] secrets =
        [
            Accounts.Password,
            "not the password",
            SeenShop.Email,
            Accounts.OperatorEmail,
            SeenShop.Person,
            SeenShop.Street,
            "PRIVATE KEY",
            .. shop.Tokens,
            .. shop.Tokens.Select(token => token.Split('.')[2]),
        ];
        shop.Receiver.Raw.Count.ShouldBeGreaterThan(10);
        foreach (var secret in secrets)
            shop.Receiver.Raw.ShouldNotContain(said => said.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [OtlpFact]
    public async Task Logs_arrive_from_both_processes_by_category()
    {
        await Eventually.Become(
            () =>
                shop.Receiver.Logs.Any(line => line is { Service: "host", Category: "Host" })
                && shop.Receiver.Logs.Any(line => line is { Service: "inventory", Category: "Host" }),
            "both have said where they serve"
        );
    }
}
