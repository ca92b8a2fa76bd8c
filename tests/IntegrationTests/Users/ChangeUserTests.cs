using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class ChangeUserTests(OpenShop open)
{
    private const string NewPassword = "a password for the new year";

    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task What_is_left_out_stays_as_it_is()
    {
        var (id, email, owner) = await shop.NewAccount();

        using var changed = await owner.PutAsJsonAsync($"/api/users/{id}", new { name = "Another Name" });

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await changed.Content.ReadAsStringAsync()).ShouldBe(
            await (await owner.Get($"/api/users/{id}")).Content.ReadAsStringAsync()
        );
        var account = await changed.Json();
        account.GetProperty("name").GetString().ShouldBe("Another Name");
        account.GetProperty("email").GetString().ShouldBe(email);
        (await shop.SignIn(email, Visiting.Password)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_has_a_new_email_signs_in_with_it()
    {
        var (id, email, owner) = await shop.NewAccount();
        var other = Visiting.NewEmail();

        using var changed = await owner.PutAsJsonAsync($"/api/users/{id}", new { email = other });

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await shop.SignIn(other, Visiting.Password)).ShouldNotBeNull();
        using var old = await shop.Anonymous.AskForToken(email, Visiting.Password);
        old.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_email_that_another_has_is_a_conflict_and_ones_own_is_not()
    {
        var (id, email, owner) = await shop.NewAccount();
        var (_, others, _) = await shop.NewAccount();

        using var taken = await owner.PutAsJsonAsync($"/api/users/{id}", new { email = others, name = "Not Kept" });
        using var own = await owner.PutAsJsonAsync($"/api/users/{id}", new { email = email.ToUpperInvariant() });

        await taken.ShouldRefuse(HttpStatusCode.Conflict, "email-taken");
        var account = await own.Json();
        account.GetProperty("email").GetString().ShouldBe(email.ToUpperInvariant());
        account.GetProperty("name").GetString().ShouldBe("A Person");
    }

    [Fact]
    public async Task What_is_wrong_is_named_all_at_once()
    {
        var (id, _, owner) = await shop.NewAccount();
        using var answer = await owner.PutAsJsonAsync(
            $"/api/users/{id}",
            new
            {
                name = "",
                email = "nobody",
                password = "short",
            }
        );
        await answer.ShouldName("name", "email", "password", "currentPassword");
    }

    [Fact]
    public async Task Who_changes_their_password_knows_the_current_one()
    {
        var (id, email, owner) = await shop.NewAccount();
        var path = $"/api/users/{id}";

        using var without = await owner.PutAsJsonAsync(path, new { password = NewPassword });
        using var wrong = await owner.PutAsJsonAsync(
            path,
            new { password = NewPassword, currentPassword = "not my password" }
        );
        using var right = await owner.PutAsJsonAsync(
            path,
            new { password = NewPassword, currentPassword = Visiting.Password }
        );

        await without.ShouldName("currentPassword");
        await wrong.ShouldName("currentPassword");
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await shop.SignIn(email, NewPassword)).ShouldNotBeNull();
        using var old = await shop.Anonymous.AskForToken(email, Visiting.Password);
        old.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_second_attempt_at_a_change_of_password_gets_the_answer_of_the_first()
    {
        var (id, _, owner) = await shop.NewAccount();
        var change = new { password = NewPassword, currentPassword = Visiting.Password };
        owner.DefaultRequestHeaders.Add("Idempotency-Key", "new password");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => owner.PutAsJsonAsync($"/api/users/{id}", change))
        );

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_stranger_sees_and_changes_nothing_and_learns_not_even_whether_there_is_an_account()
    {
        var (id, _, _) = await shop.NewAccount();
        var (_, _, stranger) = await shop.NewAccount();

        foreach (var path in new[] { $"/api/users/{id}", $"/api/users/{Guid.NewGuid()}" })
        {
            using var seen = await stranger.Get(path);
            using var changed = await stranger.PutAsJsonAsync(path, new { name = "Mine" });
            using var erased = await stranger.Delete(path);
            await seen.ShouldRefuse(HttpStatusCode.Forbidden, "forbidden");
            await changed.ShouldRefuse(HttpStatusCode.Forbidden, "forbidden");
            await erased.ShouldRefuse(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        var (id, _, _) = await shop.NewAccount();
        using var seen = await shop.Anonymous.Get($"/api/users/{id}");
        using var changed = await shop.Anonymous.PutAsJsonAsync($"/api/users/{id}", new { name = "Mine" });
        using var erased = await shop.Anonymous.Delete($"/api/users/{id}");
        new[] { seen, changed, erased }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_unknown_account_is_not_found()
    {
        var boss = await shop.As(Roles.Operator);
        var path = $"/api/users/{Guid.NewGuid()}";
        using var seen = await boss.Get(path);
        using var changed = await boss.PutAsJsonAsync(path, new { name = "Nobody" });
        using var granted = await boss.PutAsJsonAsync($"{path}/roles", new { roles = new[] { Roles.Sales } });
        using var erased = await boss.Delete(path);
        foreach (var answer in new[] { seen, changed, granted, erased })
            await answer.ShouldRefuse(HttpStatusCode.NotFound, "not-found");
    }
}
