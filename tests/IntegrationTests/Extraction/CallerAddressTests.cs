using System.Net;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Extraction;

/// <summary>A service behind the host sees where callers are, as far as the host knows, and counts together with it.</summary>
public sealed class CallerAddressTests : IDisposable
{
    private const string Here = "203.0.113.1";
    private const string There = "203.0.113.2";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Who_guesses_waits_wherever_Users_runs_and_nobody_says_that_they_are_elsewhere()
    {
        var settings = new Dictionary<string, string>
        {
            ["Platform:Proxies"] = "127.0.0.1",
            ["placement"] = "users=extracted",
        };
        await using var host = new ShopProcess(folder.Path, new ShopOptions { Settings = settings });
        await host.StartAsync();
        await using var service = new ServiceProcess(
            folder.Path,
            host.Http1,
            "Users",
            "--Users:PasswordIterations=1000"
        );
        await service.StartAsync();
        const string email = "ada@shop.example";
        using (await host.SignUpAsync(email)) { }

        for (var i = 0; i < 5; i++)
            (await SignIn(host, email, "a wrong password", Here)).ShouldBe(HttpStatusCode.BadRequest);

        var right = ShopProcess.Operator.Password;
        (await SignIn(host, email, right, Here)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignIn(host, email, right, $"{There}, {Here}")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignIn(host, email, right, There)).ShouldBe(HttpStatusCode.OK);

        // The copy in the host has counted none of it, and knows.
        await service.KillAsync();
        (await SignIn(host, email, right, Here)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignIn(host, email, right, There)).ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<HttpStatusCode> SignIn(ShopProcess host, string email, string password, string place)
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
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
