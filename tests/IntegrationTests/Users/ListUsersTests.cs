using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class ListUsersTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task The_pages_hold_every_account_once_in_the_order_of_opening_without_the_erased()
    {
        var (first, _, _) = await shop.NewAccount();
        var (erased, _, owner) = await shop.NewAccount();
        using var gone = await owner.Delete($"/api/users/{erased}");
        var (last, _, _) = await shop.NewAccount();
        var boss = await shop.As(Roles.Operator);

        var ids = new List<string>();
        var cursor = "";
        do
        {
            var page = await boss.GetFromJsonAsync<JsonElement>($"/api/users?limit=3{cursor}");
            var items = page.GetProperty("items").EnumerateArray().ToArray();
            items.Length.ShouldBeInRange(1, 3);
            ids.AddRange(items.Select(item => item.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : "";
        } while (cursor is not "");

        ids.ShouldBeUnique();
        ids.IndexOf(first).ShouldBeInRange(0, ids.IndexOf(last) - 1);
        ids.ShouldNotContain(erased);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=many")]
    [InlineData("cursor=nowhere")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        using var answer = await (await shop.As(Roles.Operator)).Get($"/api/users?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_operators_see_it()
    {
        using var customer = await (await shop.As(Roles.Customer)).Get("/api/users");
        using var sales = await (await shop.As(Roles.Sales)).Get("/api/users");
        customer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        sales.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
