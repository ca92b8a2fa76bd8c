using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;
using Users.Contracts;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class EraseUserTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task An_erased_account_is_gone_for_everyone_and_its_email_is_free()
    {
        var (id, email, owner) = await shop.NewAccount();
        var boss = await shop.As(Roles.Operator);

        using var erased = await owner.Delete($"/api/users/{id}");

        erased.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var signIn = await shop.Anonymous.AskForToken(email, Visiting.Password);
        signIn.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var byId = await shop.Anonymous.AskForToken(
            ("grant_type", "client_credentials"),
            ("client_id", id),
            ("client_secret", Visiting.Password)
        );
        byId.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var seen = await boss.Get($"/api/users/{id}");
        using var changed = await owner.PutAsJsonAsync($"/api/users/{id}", new { name = "Still Here" });
        using var granted = await boss.Grant(id, Roles.Sales);
        foreach (var answer in new[] { seen, changed, granted })
            await answer.ShouldRefuse(HttpStatusCode.Gone, "user-erased");
        using var again = await shop.Anonymous.Register(email);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Erasing_twice_is_erasing_once()
    {
        var (id, _, _) = await shop.NewAccount();
        var boss = await shop.As(Roles.Operator);

        using var first = await boss.Delete($"/api/users/{id}");
        using var second = await boss.Delete($"/api/users/{id}");

        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        second.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Other_modules_find_an_account_by_its_id_until_it_is_erased()
    {
        var (id, _, owner) = await shop.NewAccount();
        await using var scope = shop.Services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        var question = new GetUser(Guid.Parse(id));

        var before = await bus.InvokeAsync<UserFound>(question);
        before.User.ShouldNotBeNull().Roles.ShouldBe([Roles.Customer]);
        using var erased = await owner.Delete($"/api/users/{id}");

        (await bus.InvokeAsync<UserFound>(question)).User.ShouldBeNull();
        (await bus.InvokeAsync<UserFound>(new GetUser(Guid.NewGuid()))).User.ShouldBeNull();
    }
}
