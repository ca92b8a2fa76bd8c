using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Users.Data;

namespace IntegrationTests.Users;

/// <summary>A password set by a token that was mailed: by its owner, once, in time, and by nobody else.</summary>
public sealed partial class PasswordResetTests : IAsyncLifetime, IDisposable
{
    private const string NewPassword = "a password from the mail";

    private readonly TemporaryFolder folder = new();
    private readonly SkippingTime clock = new();
    private ShopHost shop = null!;

    public async Task InitializeAsync() =>
        shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Folder = folder.Path,
                Clock = clock,
                Settings = new Dictionary<string, string>
                {
                    ["Users:ResetLink"] = "https://shop.example/password#{token}",
                },
            }
        );

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();

    [MailPeerFact]
    public async Task Who_has_forgotten_their_password_is_mailed_a_link_and_sets_another()
    {
        var (id, email, _) = await shop.NewAccount();
        var session = await shop.BeginSession(email);

        using var asked = await shop.AskForReset($" {email.ToUpperInvariant()} ");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var mail = await MailOf("password-reset", id);
        var link = Link().Match(mail);
        link.Success.ShouldBeTrue(mail);
        using var done = await shop.CompleteReset(link.Groups[1].Value, NewPassword);

        done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var old = await shop.Anonymous.AskForToken(email, Visiting.Password);
        await old.ShouldFail("invalid_grant");
        using var renewed = await shop.Anonymous.Refresh(session);
        await renewed.ShouldFail("invalid_grant");
        (await shop.SignIn(email, NewPassword)).ShouldNotBeNull();
    }

    [MailPeerFact]
    public async Task Whose_account_staff_have_opened_is_invited_and_not_welcomed_twice()
    {
        var email = Visiting.NewEmail();
        using var created = await (await shop.As(Roles.Operator)).Register(email, password: null);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await created.Json()).GetProperty("id").GetString()!;

        var mail = await MailOf("invitation", id);
        // Three days: nobody sits there waiting for it.
        clock.Skip(TimeSpan.FromHours(70));
        using var done = await shop.CompleteReset(Link().Match(mail).Groups[1].Value, NewPassword);

        done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await shop.SignIn(email, NewPassword)).ShouldNotBeNull();
        var boss = await shop.SignIn("operator@shop.example", "correct horse battery staple");
        var log = await (await boss.Get($"/api/notifications?userId={id}")).Json();
        log.GetProperty("items")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("kind")
            .GetString()
            .ShouldBe("invitation");
    }

    [Fact]
    public async Task The_answer_does_not_say_whether_there_is_an_account()
    {
        var (id, email, owner) = await shop.NewAccount();
        var (goneId, gone, goneOwner) = await shop.NewAccount();
        using var erased = await goneOwner.Delete($"/api/users/{goneId}");

        using var known = await shop.AskForReset(email);
        foreach (var other in new[] { Visiting.NewEmail(), gone })
        {
            using var unknown = await shop.AskForReset(other);
            unknown.StatusCode.ShouldBe(known.StatusCode);
            (await unknown.Content.ReadAsStringAsync()).ShouldBe(await known.Content.ReadAsStringAsync());
            unknown
                .Headers.Select(header => header.Key)
                .Order()
                .ShouldBe(known.Headers.Select(header => header.Key).Order());
        }

        using var nonsense = await shop.AskForReset("nobody");
        await nonsense.ShouldName("email");
        await Eventually.Become(async () => (await shop.Resets(id)).Count == 1, "the known one has a reset");
        (await shop.Resets(goneId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_is_good_once_also_for_two_at_once()
    {
        var (id, email, _) = await shop.NewAccount();
        var token = await shop.MailedToken(id, email);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => shop.CompleteReset(token, $"the password of number {i}"))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.NoContent))
            await late.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
        using var again = await shop.CompleteReset(token, NewPassword);
        await again.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_token_is_good_for_an_hour()
    {
        var (id, email, _) = await shop.NewAccount();
        var token = await shop.MailedToken(id, email);
        clock.Skip(TimeSpan.FromMinutes(61));
        using var late = await shop.CompleteReset(token, NewPassword);
        await late.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
        (await shop.Links(id)).ShouldBeEmpty("and is mailed no more");
    }

    [Fact]
    public async Task Only_the_newest_is_good_and_a_weak_password_does_not_use_it_up()
    {
        var (id, email, _) = await shop.NewAccount();
        var first = await shop.MailedToken(id, email);
        clock.Skip(TimeSpan.FromMinutes(2));
        var second = await shop.MailedToken(id, email);

        using var old = await shop.CompleteReset(first, NewPassword);
        await old.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
        using var weak = await shop.CompleteReset(second, "short");
        await weak.ShouldName("password");
        using var done = await shop.CompleteReset(second, NewPassword);
        done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_is_flooded_with_mails_nor_shut_out_by_that()
    {
        var (id, email, _) = await shop.NewAccount();
        await shop.MailedToken(id, email);
        for (var i = 0; i < 6; i++)
        {
            clock.Skip(TimeSpan.FromMinutes(2));
            await AskAndWait(email);
        }

        (await shop.Resets(id)).Count.ShouldBe(3);
        using var done = await shop.CompleteReset((await shop.Links(id)).Single().Token, NewPassword);
        done.StatusCode.ShouldBe(HttpStatusCode.NoContent, "what was mailed last is good while no more are mailed");

        var (other, others, _) = await shop.NewAccount();
        await shop.MailedToken(other, others);
        await AskAndWait(others);
        (await shop.Resets(other)).Count.ShouldBe(1, "one a minute at most");
    }

    [Fact]
    public async Task A_token_of_the_address_before_is_void_and_so_is_one_of_an_erased_account()
    {
        var (id, email, owner) = await shop.NewAccount();
        var token = await shop.MailedToken(id, email);
        using var moved = await owner.PutAsJsonAsync($"/api/users/{id}", new { email = Visiting.NewEmail() });
        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var old = await shop.CompleteReset(token, NewPassword);
        await old.ShouldRefuse(HttpStatusCode.Gone, "reset-token");

        var (goneId, gone, goneOwner) = await shop.NewAccount();
        var last = await shop.MailedToken(goneId, gone);
        using var erased = await goneOwner.Delete($"/api/users/{goneId}");
        using var late = await shop.CompleteReset(last, NewPassword);
        await late.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
    }

    [Fact]
    public async Task A_forged_token_is_none_although_the_reset_is_known()
    {
        var (id, email, _) = await shop.NewAccount();
        var token = await shop.MailedToken(id, email);
        foreach (var forged in new[] { token[..22] + new string('A', 42), "nonsense", new string('A', 64) })
        {
            using var answer = await shop.CompleteReset(forged, NewPassword);
            await answer.ShouldRefuse(HttpStatusCode.Gone, "reset-token");
        }
    }

    [Fact]
    public async Task No_token_is_in_an_event_in_a_message_or_in_the_log()
    {
        var (id, email, _) = await shop.NewAccount();
        var token = await shop.MailedToken(id, email);
        var secret = token[22..];
        var boss = await shop.As(Roles.Operator);
        // The mail is queued: both modules have said what they say.
        await Eventually.Become(
            async () =>
                (await (await boss.Get($"/api/notifications?userId={id}&kind=password-reset")).Json())
                    .GetProperty("items")
                    .GetArrayLength() == 1,
            "the mail is queued"
        );

        foreach (
            var path in new[] { "events?module=users", "events?module=notifications", "dead-letters?module=users" }
        )
        {
            using var answer = await boss.Get($"/api/ops/{path}&limit=200");
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            text.ShouldNotContain(secret);
            text.ShouldNotContain(email);
            if (path.StartsWith("events?module=users", StringComparison.Ordinal))
                text.ShouldContain("user.password.reset.requested");
        }

        shop.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        await using var users = shop.Services.GetRequiredService<ModuleDatabase<UsersDbContext>>().CreateReader();
        (await users.Secrets.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://shop.example/password")]
    [InlineData("/password#{token}")]
    [InlineData("javascript:{token}")]
    public async Task A_link_that_cannot_be_one_stops_the_start(string link) =>
        (
            await Should.ThrowAsync<StartRefusedException>(() =>
                ShopHost.StartAsync(
                    new ShopOptions { Settings = new Dictionary<string, string> { ["Users:ResetLink"] = link } }
                )
            )
        ).Message.ShouldContain("Users:ResetLink");

    private async Task AskAndWait(string email)
    {
        using var asked = await shop.AskForReset(email);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Become(
            async () =>
            {
                await using var users = shop
                    .Services.GetRequiredService<ModuleDatabase<UsersDbContext>>()
                    .CreateReader();
                return !await users.Set<OutboxRow>().AnyAsync();
            },
            "what was asked for has been looked at"
        );
    }

    private async Task<string> MailOf(string kind, string user)
    {
        var reset = (Guid?)null;
        await Eventually.Become(
            async () => (reset = (await shop.Resets(user)) is [.., var last] ? last.Id : null) is not null,
            "there is a reset"
        );
        string[] files = [];
        await Eventually.Become(() => (files = Files($"{kind}-{reset:n}")).Length == 1, $"{kind} is mailed");
        return $"{(await MailPeer.ReadAsync(files)).Single().GetProperty("text")}";
    }

    private string[] Files(string name) =>
        Directory.Exists(Path.Combine(folder.Path, "mail"))
            ? Directory.GetFiles(Path.Combine(folder.Path, "mail"), $"{name}*.eml", SearchOption.AllDirectories)
            : [];

    [GeneratedRegex(@"https://shop\.example/password#([\w-]{64})")]
    private static partial Regex Link();
}
