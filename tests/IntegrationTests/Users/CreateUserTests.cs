using System.Net;
using System.Net.Http.Json;
using System.Text;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class CreateUserTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task Anyone_opens_an_account_and_is_a_customer()
    {
        var email = Visiting.NewEmail();

        using var created = await shop.Anonymous.Register($" {email} ");

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var account = await created.Json();
        var id = account.GetProperty("id").GetGuid();
        id.Version.ShouldBe(7);
        created.Headers.Location!.ToString().ShouldBe($"/api/users/{id}");
        account.GetProperty("email").GetString().ShouldBe(email);
        account.GetProperty("name").GetString().ShouldBe("A Person");
        account.Roles().ShouldBe([Roles.Customer]);
        account.EnumerateObject().Count().ShouldBe(4);
    }

    [Fact]
    public async Task An_email_that_is_taken_is_a_conflict_whatever_its_case()
    {
        var (_, email, _) = await shop.NewAccount();

        using var again = await shop.Anonymous.Register(email.ToUpperInvariant());

        await again.ShouldRefuse(HttpStatusCode.Conflict, "email-taken");
    }

    [Fact]
    public async Task What_is_wrong_is_named_all_at_once()
    {
        using var answer = await shop.Anonymous.PostAsJsonAsync(
            "/api/users",
            new
            {
                email = "nobody",
                name = " ",
                password = "eleven char",
            }
        );
        await answer.ShouldName("email", "name", "password");
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_a_bad_request()
    {
        using var body = new StringContent("{", Encoding.UTF8, "application/json");
        using var answer = await shop.Anonymous.PostAsync(new Uri("/api/users", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Customer)]
    [InlineData(Roles.Warehouse)]
    public async Task The_password_is_needed(string? role)
    {
        var client = role is null ? shop.Anonymous : await shop.As(role);
        using var answer = await client.Register(Visiting.NewEmail(), password: null);
        await answer.ShouldName("password");
    }

    [Fact]
    public async Task Sales_opens_an_account_that_nobody_can_sign_in_to_until_it_has_a_password()
    {
        var email = Visiting.NewEmail();
        using var created = await (await shop.As(Roles.Sales)).Register(email, password: null);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await created.Json()).GetProperty("id").GetString();

        using var before = await shop.Anonymous.AskForToken(email, Visiting.Password);
        before.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var set = await (await shop.As(Roles.Operator)).PutAsJsonAsync(
            $"/api/users/{id}",
            new { password = Visiting.Password }
        );
        set.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var after = await shop.Anonymous.AskForToken(email, Visiting.Password);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
