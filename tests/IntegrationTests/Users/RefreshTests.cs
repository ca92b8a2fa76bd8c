using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Users.Data;

namespace IntegrationTests.Users;

/// <summary>Sessions: refresh tokens are good once, and who uses a stolen one ends all of it.</summary>
public sealed class RefreshTests : IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private ShopHost shop = null!;

    public async Task InitializeAsync() => shop = await ShopHost.StartAsync(new ShopOptions { Clock = clock });

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task A_session_goes_on_from_token_to_token_with_the_roles_of_the_moment()
    {
        var (id, email, _) = await shop.NewAccount();
        var first = await shop.BeginSession(email);
        using var granted = await (await shop.As(Roles.Operator)).Grant(id, Roles.Sales);

        using var renewed = await shop.Anonymous.Refresh(first);

        var second = await renewed.RefreshToken();
        second.ShouldNotBe(first);
        renewed.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = await renewed.Json();
        answer.GetProperty("scope").GetString().ShouldBe(Roles.Sales);
        using var own = await shop.With(answer.GetProperty("access_token").GetString()!).Get($"/api/users/{id}");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var third = await shop.Anonymous.Refresh(second);
        (await third.RefreshToken()).ShouldNotBe(second);
    }

    [Fact]
    public async Task The_schema_has_no_token_that_can_be_used()
    {
        var (_, email, _) = await shop.NewAccount();
        var token = await shop.BeginSession(email);
        using var renewed = await shop.Anonymous.Refresh(token);
        var next = await renewed.RefreshToken();

        await using var users = Reader();
        var kept = (await users.Sessions.ToListAsync())
            .SelectMany(session => new[] { session.TokenHash, session.UsedHash, session.Salt })
            .ToList();
        foreach (var secret in new[] { token, next }.Select(text => Base64Url.DecodeFromChars(text)[16..]))
            kept.ShouldNotContain(Base64Url.EncodeToString(secret));
    }

    [Fact]
    public async Task Two_who_ask_at_once_get_the_same_next_token_and_it_is_good()
    {
        var (_, email, _) = await shop.NewAccount();
        var token = await shop.BeginSession(email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Anonymous.Refresh(token)));

        var next = await Task.WhenAll(answers.Select(answer => answer.RefreshToken()));
        next.Distinct().Count().ShouldBe(1);
        using var after = await shop.Anonymous.Refresh(next[0]);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Whoever_has_lost_the_answer_asks_again_for_a_while()
    {
        var (_, email, _) = await shop.NewAccount();
        var token = await shop.BeginSession(email);
        using var lost = await shop.Anonymous.Refresh(token);

        clock.Skip(TimeSpan.FromSeconds(30));
        using var again = await shop.Anonymous.Refresh(token);
        (await again.RefreshToken()).ShouldBe(await lost.RefreshToken());

        clock.Skip(TimeSpan.FromSeconds(40));
        using var late = await shop.Anonymous.Refresh(token);
        await late.ShouldFail("invalid_grant");
    }

    [Fact]
    public async Task A_used_token_that_comes_again_ends_the_session_for_whoever_has_it()
    {
        var (_, email, _) = await shop.NewAccount();
        var (stolen, other) = (await shop.BeginSession(email), await shop.BeginSession(email));
        using var thief = await shop.Anonymous.Refresh(stolen);
        var newest = await thief.RefreshToken();
        clock.Skip(TimeSpan.FromMinutes(2));

        using var owner = await shop.Anonymous.Refresh(stolen);
        using var thiefAgain = await shop.Anonymous.Refresh(newest);
        using var elsewhere = await shop.Anonymous.Refresh(other);

        await owner.ShouldFail("invalid_grant");
        await thiefAgain.ShouldFail("invalid_grant");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK, "another session of the account goes on");
        shop.Log.Lines.ShouldContain(line => line.Contains("A refresh token of user", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_before_is_not_taken_once_the_next_has_been_used_however_soon()
    {
        var (_, email, _) = await shop.NewAccount();
        var first = await shop.BeginSession(email);
        using var one = await shop.Anonymous.Refresh(first);
        using var two = await shop.Anonymous.Refresh(await one.RefreshToken());

        using var replayed = await shop.Anonymous.Refresh(first);

        await replayed.ShouldFail("invalid_grant");
        using var newest = await shop.Anonymous.Refresh(await two.RefreshToken());
        await newest.ShouldFail("invalid_grant");
    }

    [Fact]
    public async Task A_session_ends_after_a_week_without_use_and_after_a_month_with_it()
    {
        var (_, email, _) = await shop.NewAccount();
        var (idle, used) = (await shop.BeginSession(email), await shop.BeginSession(email));
        for (var day = 0; day < 5; day++)
        {
            clock.Skip(TimeSpan.FromDays(5.9));
            using var renewed = await shop.Anonymous.Refresh(used);
            used = await renewed.RefreshToken();
        }

        using var afterAWeek = await shop.Anonymous.Refresh(idle);
        await afterAWeek.ShouldFail("invalid_grant");
        clock.Skip(TimeSpan.FromDays(1));
        using var afterAMonth = await shop.Anonymous.Refresh(used);
        await afterAMonth.ShouldFail("invalid_grant");
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_so_does_erasure()
    {
        var (id, email, owner) = await shop.NewAccount();
        var (one, other) = (await shop.BeginSession(email), await shop.BeginSession(email));
        using var changed = await owner.PutAsJsonAsync(
            $"/api/users/{id}",
            new { password = "another good password", currentPassword = Visiting.Password }
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var token in new[] { one, other })
        {
            using var answer = await shop.Anonymous.Refresh(token);
            await answer.ShouldFail("invalid_grant");
        }

        var last = await shop.BeginSession(email, "another good password");
        using var erased = await owner.Delete($"/api/users/{id}");
        using var gone = await shop.Anonymous.Refresh(last);
        await gone.ShouldFail("invalid_grant");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_worth_nothing(string token)
    {
        using var answer = await shop.Anonymous.Refresh(token);
        await answer.ShouldFail("invalid_grant");
    }

    [Fact]
    public async Task Whoever_signs_out_is_signed_out_and_is_told_the_same_whatever_the_token()
    {
        var (_, email, _) = await shop.NewAccount();
        var first = await shop.BeginSession(email);
        using var renewed = await shop.Anonymous.Refresh(first);
        var token = await renewed.RefreshToken();

        foreach (var one in new[] { token, token, first, "nonsense", new string('A', 64) })
        {
            using var answer = await shop.Anonymous.PostForm("/api/auth/revoke", ("token", one));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }

        using var after = await shop.Anonymous.Refresh(token);
        await after.ShouldFail("invalid_grant");
        using var nothing = await shop.Anonymous.PostForm("/api/auth/revoke");
        await nothing.ShouldFail("invalid_request");
        var access = (await renewed.Json()).GetProperty("access_token").GetString()!;
        using var wrongKind = await shop.Anonymous.PostForm("/api/auth/revoke", ("token", access));
        await wrongKind.ShouldFail("unsupported_token_type");
    }

    [Fact]
    public async Task Who_knows_the_session_but_not_its_token_does_not_end_it_by_signing_out()
    {
        var (_, email, _) = await shop.NewAccount();
        var token = await shop.BeginSession(email);
        var forged = token[..22] + new string('A', 42);

        using var signOut = await shop.Anonymous.PostForm("/api/auth/revoke", ("token", forged));

        signOut.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var renewed = await shop.Anonymous.Refresh(token);
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_over_is_swept_and_an_account_has_twenty_sessions_at_most()
    {
        var (id, email, _) = await shop.NewAccount();
        var first = await shop.BeginSession(email);
        for (var i = 0; i < 20; i++)
        {
            clock.Skip(TimeSpan.FromSeconds(1));
            await shop.BeginSession(email);
        }

        await using var users = Reader();
        var user = Guid.Parse(id);
        (await users.Sessions.CountAsync(session => session.UserId == user)).ShouldBe(20);
        using var pushedOut = await shop.Anonymous.Refresh(first);
        await pushedOut.ShouldFail("invalid_grant");

        clock.Skip(TimeSpan.FromDays(8));
        await shop.NewAccount();
        (await users.Sessions.CountAsync()).ShouldBe(1, "the session of the new account");
    }

    private UsersDbContext Reader() =>
        shop.Services.GetRequiredService<ModuleDatabase<UsersDbContext>>().CreateReader();
}
