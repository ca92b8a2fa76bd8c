using System.Net;
using System.Text.Json;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

/// <summary>Callers say what they need of an order, and what else they want with it.</summary>
[Collection(ShopCollection.Name)]
public sealed class FieldsTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Theory]
    [InlineData("status", """{"status":"confirmed"}""")]
    [InlineData("items.quantity,total", """{"total":{"amount":500,"currency":"GBP"},"items":[{"quantity":2}]}""")]
    [InlineData("total.amount, returned", """{"total":{"amount":500},"returned":{"amount":0,"currency":"GBP"}}""")]
    [InlineData("shipTo.city", """{"shipTo":{"city":"London"}}""")]
    [InlineData("total.amount,total", """{"total":{"amount":500,"currency":"GBP"}}""")]
    public async Task An_answer_has_the_members_that_are_asked_for(string fields, string expected)
    {
        var order = await PlacedAsync();

        var seen = await Get(await desk.Sales, $"/api/orders/{order}?fields={Uri.EscapeDataString(fields)}");

        JsonElement.DeepEquals(seen, JsonElement.Parse(expected)).ShouldBeTrue(seen.ToString());
    }

    [Theory]
    [InlineData("colour", "'colour': the answer has id, customerId,")]
    [InlineData("total.cents", "'total.cents': total has amount, currency")]
    [InlineData("status.word", "'status.word': status has no members")]
    [InlineData("status,", "'': the answer has id,")]
    [InlineData("", "must name members")]
    public async Task What_the_answer_does_not_have_is_refused(string fields, string says)
    {
        var order = await PlacedAsync();

        using var answer = await (await desk.Sales).GetAsync(
            new Uri($"/api/orders/{order}?fields={fields}", UriKind.Relative)
        );

        var problem = await Expect(answer, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").GetProperty("fields")[0].GetString()!.ShouldStartWith(says);
    }

    [Fact]
    public async Task In_a_page_they_are_members_of_its_items_and_details_come_along_if_asked_for()
    {
        var order = await PlacedAsync();
        await Get(await desk.Sales, $"/api/orders/{order}/details?min-version=2");

        var page = await Get(
            await desk.Sales,
            "/api/orders?limit=1&include=details&fields=id,details.lines.name,details.payment.status"
        );

        page.GetProperty("next").GetString().ShouldNotBeNull();
        var expected = """{"details":{"lines":[{"name":"A thing"}],"payment":{"status":"captured"}},"id":"ID"}""";
        var item = page.GetProperty("items")[0];
        JsonElement
            .DeepEquals(item, JsonElement.Parse(expected.Replace("ID", $"{order}")))
            .ShouldBeTrue(item.ToString());
    }

    [Fact]
    public async Task Without_being_asked_for_details_are_not_there_and_others_are_refused()
    {
        await PlacedAsync();

        var page = await Get(await desk.Sales, "/api/orders?limit=1");
        using var unknown = await (await desk.Sales).GetAsync(new Uri("/api/orders?include=weather", UriKind.Relative));

        page.GetProperty("items")[0].TryGetProperty("details", out _).ShouldBeFalse();
        (await Errors(unknown)).ShouldBe(["include"]);
    }

    private async Task<Guid> PlacedAsync()
    {
        var sku = await desk.NewProduct(stock: 2);
        return (await Place(await desk.Sales, Body(Line(sku, 2)))).Id();
    }
}
