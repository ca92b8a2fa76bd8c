using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Platform.Data;
using Platform.Hosting;
using UnitTests.Extraction;

namespace UnitTests.Hosting;

public sealed class RateLimitsTests
{
    private readonly SteppedClock clock = new();

    [Fact]
    public async Task So_many_in_a_window_and_all_of_them_again_when_it_is_over()
    {
        using var limits = Limits(("User", "3"), ("Window", "00:01:00"));

        for (var left = 2; left >= 0; left--)
        {
            var answer = await AskAsync(limits, User("ada"));
            (answer.Status, answer["RateLimit-Limit"], answer["RateLimit-Remaining"]).ShouldBe((200, "3", $"{left}"));
            answer["RateLimit-Reset"].ShouldBe("60");
        }

        clock.Now += TimeSpan.FromSeconds(20.5);
        var refused = await AskAsync(limits, User("ada"));
        refused.Status.ShouldBe(429);
        (refused["Retry-After"], refused["RateLimit-Reset"], refused["RateLimit-Remaining"]).ShouldBe(
            ("40", "40", "0")
        );

        clock.Now += TimeSpan.FromSeconds(39.5);
        (await AskAsync(limits, User("ada")))["RateLimit-Remaining"].ShouldBe("2");
    }

    [Fact]
    public async Task Refused_requests_do_not_lengthen_the_wait()
    {
        using var limits = Limits(("User", "1"), ("Window", "00:01:00"));
        await AskAsync(limits, User("ada"));
        for (var second = 59; second > 0; second--)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            (await AskAsync(limits, User("ada")))["Retry-After"].ShouldBe($"{second}");
        }

        clock.Now += TimeSpan.FromSeconds(1);
        (await AskAsync(limits, User("ada"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Users_are_told_apart_by_account_and_others_by_address()
    {
        using var limits = Limits(("User", "1"), ("Anonymous", "1"));

        (await AskAsync(limits, User("ada"), "192.0.2.1")).Status.ShouldBe(200);
        (await AskAsync(limits, User("ada"), "192.0.2.2")).Status.ShouldBe(429);
        (await AskAsync(limits, User("bob"), "192.0.2.1")).Status.ShouldBe(200);

        (await AskAsync(limits, Nobody, "192.0.2.1")).Status.ShouldBe(200);
        (await AskAsync(limits, Nobody, "::ffff:192.0.2.1")).Status.ShouldBe(429);
        (await AskAsync(limits, Nobody, "192.0.2.3")).Status.ShouldBe(200);
        (await AskAsync(limits, Nobody, "2001:db8:1:2::1")).Status.ShouldBe(200);
        (await AskAsync(limits, Nobody, "2001:db8:1:2:ffff::9")).Status.ShouldBe(429);
        (await AskAsync(limits, Nobody, "2001:db8:1:3::1")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("1", "customer")]
    [InlineData("7", "customer", "warehouse")]
    [InlineData("9", "sales", "customer", "warehouse")]
    [InlineData("7", "operator")]
    public async Task The_role_that_may_the_most_counts(string limit, params string[] roles)
    {
        using var limits = Limits(("User", "1"), ("Staff", "7"), ("Roles:sales", "9"));
        (await AskAsync(limits, User("eve", roles)))["RateLimit-Limit"].ShouldBe(limit);
    }

    [Fact]
    public async Task A_route_may_have_a_limit_of_its_own()
    {
        using var limits = Limits(("User", "3"), ("Routes:POST /api/orders", "1"));

        (await AskAsync(limits, User("ada"), route: "POST /api/orders"))["RateLimit-Limit"].ShouldBe("1");
        (await AskAsync(limits, User("ada"), route: "POST /api/orders")).Status.ShouldBe(429);
        (await AskAsync(limits, User("bob"), route: "POST /api/orders")).Status.ShouldBe(200);
        var other = await AskAsync(limits, User("ada"), route: "GET /api/orders");
        (other.Status, other["RateLimit-Limit"], other["RateLimit-Remaining"]).ShouldBe((200, "3", "0"));
    }

    [Fact]
    public async Task A_route_is_named_as_the_documents_have_it()
    {
        using var limits = Limits(("Routes:GET /api/orders/{id}", "1"));

        (await AskAsync(limits, User("ada"), route: "GET /api/orders/{id:guid}"))["RateLimit-Limit"].ShouldBe("1");
        (await AskAsync(limits, User("ada"), route: "GET /api/orders/{id:guid}")).Status.ShouldBe(429);
    }

    [Theory]
    [InlineData("GET /api/nonsense")]
    [InlineData("PUT /api/orders/{id}")]
    [InlineData("GET /api/orders/{id}/status")]
    public void A_limit_of_a_route_that_is_not_there_stops_the_start(string route)
    {
        using var limits = Limits(($"Routes:{route}", "5"));
        var known = new RouteEndpoint(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse("/api/orders/{id:guid}"),
            0,
            new(new HttpMethodMetadata(["GET"])),
            null
        );
        Should.Throw<StartRefusedException>(() => limits.Check([known])).Message.ShouldContain($"\"{route}\"");
        using var right = Limits(("Routes:get /api/orders/{id}", "5"));
        right.Check([known]);
    }

    [Fact]
    public async Task Some_are_not_counted()
    {
        using var limits = Limits(("Anonymous", "1"), ("Exempt", "127.0.0.1, 10.0.0.0/8, ::1"));
        for (var i = 0; i < 3; i++)
        {
            (await AskAsync(limits, Nobody, "10.1.2.3")).Status.ShouldBe(200);
            (await AskAsync(limits, Nobody, "::ffff:127.0.0.1")).Status.ShouldBe(200);
            (await AskAsync(limits, Nobody, "::1")).Status.ShouldBe(200);
            (await AskAsync(limits, Nobody, "192.0.2.1", path: "/health/ready")).Status.ShouldBe(200);
        }

        (await AskAsync(limits, Nobody, "11.1.2.3")).Status.ShouldBe(200);
        (await AskAsync(limits, Nobody, "11.1.2.3")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Many_at_once_get_no_more_than_there_are()
    {
        using var limits = Limits(("User", "50"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 400).Select(_ => Task.Run(() => AskAsync(limits, User("ada"))))
        );
        answers.Count(answer => answer.Status == 200).ShouldBe(50);
    }

    [Theory]
    [InlineData("User", "0")]
    [InlineData("Staff", "many")]
    [InlineData("Anonymous", "-1")]
    [InlineData("Window", "0")]
    [InlineData("Window", "2.00:00:00")]
    [InlineData("Exempt", "127.0.0.1, somewhere")]
    [InlineData("Exempt", "10.0.0.1/8x")]
    [InlineData("Roles:boss", "10")]
    [InlineData("Routes:GET /api/orders", "no")]
    [InlineData("Routes:GET /api/orders", "")]
    [InlineData("Routes:GET /api/orders/{id:guid}", "5")]
    [InlineData("Roles:sales", "")]
    public void What_cannot_be_used_stops_the_start(string name, string value) =>
        Should
            .Throw<StartRefusedException>(() => Limits((name, value)))
            .Message.ShouldContain($"RateLimits:{name.Split(':')[0]}");

    private static ClaimsPrincipal Nobody => new(new ClaimsIdentity());

    private static ClaimsPrincipal User(string id, params string[] roles) =>
        new(
            new ClaimsIdentity(
                [new("sub", id), .. (roles is [] ? ["customer"] : roles).Select(role => new Claim("roles", role))],
                "Bearer"
            )
        );

    private RateLimits Limits(params (string Name, string Value)[] settings) =>
        new(
            RateLimitSettings.From(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings.ToDictionary(one => $"RateLimits:{one.Name}", one => (string?)one.Value)
                    )
                    .Build()
            ),
            clock
        );

    private static async Task<Answer> AskAsync(
        RateLimits limits,
        ClaimsPrincipal user,
        string from = "192.0.2.1",
        string route = "GET /api/products",
        string? path = null
    )
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var context = new DefaultHttpContext { User = user };
        var starting = new Starting();
        context.Features.Set<IHttpResponseFeature>(starting);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Method, context.Request.Path) = (method, path ?? pattern);
        context.SetEndpoint(
            new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, null, null)
        );
        await limits.InvokeAsync(context, _ => Task.CompletedTask);
        await starting.StartAsync();
        return new(context.Response.StatusCode, context.Response.Headers);
    }

    private sealed record Answer(int Status, IHeaderDictionary Headers)
    {
        public string this[string name] => Headers[name].ToString();
    }

    // What a server does when the answer begins.
    private sealed class Starting : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Act, object State)> acts = [];

        public override void OnStarting(Func<object, Task> callback, object state) => acts.Add((callback, state));

        public async Task StartAsync()
        {
            foreach (var (act, state) in acts)
                await act(state);
        }
    }
}
