using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Users.Data;

namespace IntegrationTests.Users;

/// <summary>Who guesses waits; who is guessed at gets in.</summary>
public sealed class LockOutTests : IAsyncLifetime
{
    private const string Here = "203.0.113.1";
    private const string There = "203.0.113.2";

    private readonly SkippingTime clock = new();
    private ShopHost shop = null!;

    public async Task InitializeAsync() =>
        shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Clock = clock,
                // Behind a proxy, which says where callers are: here it is the test.
                Settings = new Dictionary<string, string> { ["Platform:Proxies"] = "127.0.0.1" },
            }
        );

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task After_five_wrong_passwords_a_place_waits_longer_and_longer_and_then_is_let_in()
    {
        var (_, email, _) = await shop.NewAccount();
        await Guess(email, Here, 5);

        foreach (var wait in new[] { 30, 60, 120, 240, 480, 900, 900 })
        {
            using var right = await SignIn(email, Here);
            right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "the right password is no way to learn of it");
            right.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(wait - 5, wait);
            (await right.Json()).GetProperty("error").GetString().ShouldBe("invalid_grant");
            clock.Skip(TimeSpan.FromSeconds(wait));
            await Guess(email, Here, 1);
        }

        clock.Skip(TimeSpan.FromMinutes(15));
        using var owner = await SignIn(email, Here);
        owner.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Guess(email, Here, 4);
        using var forgiven = await SignIn(email, Here);
        forgiven.StatusCode.ShouldBe(HttpStatusCode.OK, "what was before the right password is forgotten");
    }

    [Fact]
    public async Task Trying_while_waiting_does_not_make_it_longer()
    {
        var (_, email, _) = await shop.NewAccount();
        await Guess(email, Here, 5);
        for (var i = 0; i < 20; i++)
        {
            using var refused = await SignIn(email, Here, "another wrong one");
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        clock.Skip(TimeSpan.FromSeconds(30));
        using var owner = await SignIn(email, Here);
        owner.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_wrong_ones_that_are_an_hour_apart_are_nothing()
    {
        var (_, email, _) = await shop.NewAccount();
        for (var i = 0; i < 8; i++)
        {
            clock.Skip(TimeSpan.FromMinutes(61));
            await Guess(email, Here, 1);
        }

        using var owner = await SignIn(email, Here);
        owner.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_is_locked_out_by_somebody_elsewhere_nor_at_another_account()
    {
        var (id, email, _) = await shop.NewAccount();
        var (_, neighbours, _) = await shop.NewAccount();
        using var signedIn = await SignIn(email, Here);
        var session = await signedIn.RefreshToken();
        await Guess(email, Here, 5);

        using var elsewhere = await SignIn(email, There);
        using var neighbour = await SignIn(neighbours, Here);
        using var renewed = await shop.Anonymous.Refresh(session);

        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
        neighbour.StatusCode.ShouldBe(HttpStatusCode.OK);
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var there = await shop.With((await renewed.Json()).GetProperty("access_token").GetString()!)
            .Get($"/api/users/{id}");
        there.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_answered_in_every_step_as_one_that_does()
    {
        var (_, email, _) = await shop.NewAccount();
        var nobody = Visiting.NewEmail();
        for (var i = 0; i < 7; i++)
        {
            using var wrong = await SignIn(email, Here, "a wrong password");
            using var unknown = await SignIn(nobody, Here, "a wrong password");
            unknown.StatusCode.ShouldBe(wrong.StatusCode);
            (unknown.Headers.RetryAfter is null).ShouldBe(wrong.Headers.RetryAfter is null);
            (await unknown.Content.ReadAsStringAsync()).ShouldBe(await wrong.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Guesses_at_once_are_counted_as_if_one_came_after_the_other()
    {
        var (_, email, _) = await shop.NewAccount();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SignIn(email, Here, $"guess number {i}")));

        // As many more as are being checked in the moment in which the fifth is found wrong.
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBeInRange(5, 5 + Turns);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Guesses_from_everywhere_make_strangers_take_turns_and_not_the_owner_where_they_are_known()
    {
        var (_, email, _) = await shop.NewAccount();
        using (var known = await SignIn(email, Here))
            known.StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var place = 0; place < 50; place++)
            await Guess(email, $"198.51.100.{place}", 1);

        using var stranger = await SignIn(email, There);
        using var owner = await SignIn(email, Here);
        stranger.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        stranger.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(50, 60);
        owner.StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Skip(TimeSpan.FromMinutes(1));
        using var later = await SignIn(email, There);
        later.StatusCode.ShouldBe(HttpStatusCode.OK, "a new place of the owner's waits for a minute, not for good");
    }

    [Fact]
    public async Task Whoever_resets_the_password_by_mail_is_let_in_at_once()
    {
        var (id, email, _) = await shop.NewAccount();
        await Guess(email, Here, 5);
        var token = await shop.MailedToken(id, email);

        using var shutOut = await SignIn(email, Here);
        shutOut.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        using var done = await shop.CompleteReset(token, "a password after the siege");

        done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var owner = await SignIn(email, Here, "a password after the siege");
        owner.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_somebodys_access_token_does_not_guess_their_password_by_changing_it()
    {
        var (id, email, owner) = await shop.NewAccount();
        var change = new { password = "the password of a thief", currentPassword = "a guess at the password" };
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await owner.PutAsJsonAsync($"/api/users/{id}", change);
            await wrong.ShouldName("currentPassword");
        }

        using var sixth = await owner.PutAsJsonAsync($"/api/users/{id}", change);

        await sixth.ShouldRefuse(HttpStatusCode.TooManyRequests, "too-many-failures");
        sixth.Headers.RetryAfter.ShouldNotBeNull();
        using var elsewhere = await SignIn(email, There);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_counted_names_nobody_is_shared_by_processes_and_is_forgotten()
    {
        var email = Visiting.NewEmail();
        await Guess(email, Here, 2);
        await using var users = shop.Services.GetRequiredService<ModuleDatabase<UsersDbContext>>().CreateReader();
        var before = await users.Attempts.ToListAsync();
        before.ShouldAllBe(row => !row.Account.Contains('@') && !row.Place.Contains("203", StringComparison.Ordinal));
        var failed = before.Where(row => row.Failures > 0).Select(row => row.Account).Distinct().ShouldHaveSingleItem();

        clock.Skip(TimeSpan.FromHours(2));
        await Guess(Visiting.NewEmail(), Here, 1);

        (await users.Attempts.AnyAsync(row => row.Account == failed)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_IPv6_network_is_one_place()
    {
        var (_, email, _) = await shop.NewAccount();
        for (var host = 1; host <= 5; host++)
            await Guess(email, $"2001:db8:0:1::{host}", 1);

        using var neighbour = await SignIn(email, "2001:db8:0:1:ffff::1");
        using var other = await SignIn(email, "2001:db8:0:2::1");

        neighbour.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static int Turns => Math.Max(1, Environment.ProcessorCount / 2);

    private async Task Guess(string email, string place, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await SignIn(email, place, "a wrong password");
            await answer.ShouldFail("invalid_grant");
        }
    }

    private async Task<HttpResponseMessage> SignIn(string email, string place, string password = Visiting.Password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/token")
        {
            Content = new FormUrlEncodedContent([
                new("grant_type", "password"),
                new("username", email),
                new("password", password),
            ]),
        };
        request.Headers.Add("X-Forwarded-For", place);
        return await shop.Anonymous.SendAsync(request);
    }
}
