using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Inventory;

[Collection(ShopCollection.Name)]
public sealed class ReceiptTests(OpenShop open)
{
    private readonly StockRoom stock = new(open.Shop);

    [Fact]
    public async Task Receipts_add_up()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var sku = NewSku();

        using var first = await warehouse.PostAsJsonAsync($"/api/inventory/{sku}/receipts", Receipt(10));
        using var second = await warehouse.PostAsJsonAsync($"/api/v1/inventory/{sku}/receipts", Receipt(5));

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Content.ReadFromJsonAsync<StockSeen>()).ShouldBe(new(sku, 15, 0, 15));
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 15, 0, 15));
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Many_at_once_are_summed_by_sku()
    {
        var (one, other) = (NewSku(), NewSku());
        await stock.ReceiveAsync((one, 1), (other, 2), (one, 3));
        (await stock.StockAsync(one)).OnHand.ShouldBe(4);
        (await stock.StockAsync(other)).OnHand.ShouldBe(2);
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Stock_that_was_never_received_is_not_found()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var answer = await warehouse.GetAsync($"/api/inventory/{NewSku()}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("BANK CHARGES")]
    [InlineData("gift_0001_20")]
    [InlineData("half/price")]
    [InlineData("100% wool?#")]
    [InlineData("à-côté")]
    public async Task A_sku_is_what_it_is_called(string name)
    {
        var sku = $"{name} {NewSku()}";
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var answer = await warehouse.PostAsJsonAsync(
            $"/api/inventory/{Uri.EscapeDataString(sku)}/receipts",
            Receipt(3)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 3, 0, 3));
    }

    [Fact]
    public async Task Skus_that_differ_by_case_are_two()
    {
        var sku = "x" + NewSku();
        await stock.ReceiveAsync((sku, 1), (sku.ToUpperInvariant(), 2));
        (await stock.StockAsync(sku)).OnHand.ShouldBe(1);
        (await stock.StockAsync(sku.ToUpperInvariant())).OnHand.ShouldBe(2);
    }

    [Theory]
    [InlineData("{}", "quantity reference")]
    [InlineData("""{"quantity": 0, "reference": "x"}""", "quantity")]
    [InlineData("""{"quantity": -1, "reference": "x"}""", "quantity")]
    [InlineData("""{"quantity": 1000001, "reference": "x"}""", "quantity")]
    [InlineData("""{"quantity": 1, "reference": "  "}""", "reference")]
    public async Task A_receipt_that_is_wrong_is_refused_by_name(string body, string members)
    {
        using var answer = await Post($"/api/inventory/{NewSku()}/receipts", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await MembersOf(answer)).ShouldBe(members.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Of_many_all_or_none_are_booked_and_the_wrong_ones_are_named()
    {
        var sku = NewSku();
        using var answer = await Post(
            "/api/inventory/receipts",
            $$"""
            [{"sku": "{{sku}}", "quantity": 5, "reference": "x"},
             {"sku": "{{sku}}", "quantity": 0, "reference": "x"},
             null,
             {"sku": " ", "quantity": 1, "reference": "x"}]
            """
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await MembersOf(answer)).ShouldBe(
            ["items[1].quantity", "items[2].sku", "items[2].quantity", "items[2].reference", "items[3].sku"],
            ignoreOrder: true
        );
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var level = await warehouse.GetAsync($"/api/inventory/{sku}");
        level.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task One_to_a_thousand_receipts_go_together(int count)
    {
        var one = """{"sku": "85123A", "quantity": 1, "reference": "x"}""";
        using var answer = await Post(
            "/api/inventory/receipts",
            $"[{string.Join(',', Enumerable.Repeat(one, count))}]"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"quantity": "six", "reference": "x"}""")]
    [InlineData("""{"quantity": 1.5, "reference": "x"}""")]
    [InlineData("""{"quantity": 99999999999, "reference": "x"}""")]
    [InlineData("null")]
    public async Task What_is_no_receipt_at_all_is_a_bad_request(string body)
    {
        using var answer = await Post($"/api/inventory/{NewSku()}/receipts", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_the_warehouse_sees_and_receives_stock()
    {
        var sales = await open.Shop.As(Roles.Sales);
        using var seen = await sales.GetAsync("/api/inventory/85123A");
        using var received = await sales.PostAsJsonAsync("/api/inventory/85123A/receipts", Receipt(1));
        using var nobody = await open.Shop.Anonymous.GetAsync("/api/inventory/85123A");
        (seen.StatusCode, received.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string NewSku() => Guid.NewGuid().ToString("n");

    private static object Receipt(int quantity) => new { quantity, reference = "delivery 1" };

    private async Task<HttpResponseMessage> Post(string path, string json)
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await warehouse.PostAsync(path, content);
    }

    private static async Task<IEnumerable<string>> MembersOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("errors")
            .EnumerateObject()
            .Select(error => error.Name);
}
