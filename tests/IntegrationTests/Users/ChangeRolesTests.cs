using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class ChangeRolesTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task New_roles_are_in_the_next_token_and_not_in_the_old_one()
    {
        var (id, email, owner) = await shop.NewAccount();

        using var granted = await (await shop.As(Roles.Operator)).Grant(id, Roles.Operator, Roles.Sales, Roles.Sales);

        (await granted.Json()).Roles().ShouldBe([Roles.Sales, Roles.Operator]);
        using var before = await owner.Get("/api/users");
        before.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var after = await (await shop.SignIn(email, Visiting.Password)).Get("/api/users");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_may_have_no_role()
    {
        var (id, email, _) = await shop.NewAccount();
        using var granted = await (await shop.As(Roles.Operator)).Grant(id);
        (await granted.Json()).Roles().ShouldBeEmpty();

        using var token = await shop.Anonymous.AskForToken(email, Visiting.Password);
        token.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await token.Json()).TryGetProperty("scope", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_that_there_is_not_is_named()
    {
        var (id, _, _) = await shop.NewAccount();
        using var answer = await (await shop.As(Roles.Operator)).Grant(id, Roles.Sales, "king", "Sales");
        await answer.ShouldName("roles[1]", "roles[2]");
    }

    [Fact]
    public async Task Roles_are_needed()
    {
        var (id, _, _) = await shop.NewAccount();
        using var answer = await (await shop.As(Roles.Operator)).PutAsJsonAsync($"/api/users/{id}/roles", new { });
        await answer.ShouldName("roles");
    }

    [Fact]
    public async Task Nobody_grants_roles_to_themselves()
    {
        var (id, _, owner) = await shop.NewAccount();
        using var answer = await owner.Grant(id, Roles.Operator);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
