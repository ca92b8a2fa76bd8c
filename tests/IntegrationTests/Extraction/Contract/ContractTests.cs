using System.Text.RegularExpressions;
using Platform.Hosting;

namespace IntegrationTests.Extraction.Contract;

/// <summary>Wherever modules run, a caller is answered the same, by the side that is to answer.</summary>
public sealed class ContractTests(ContractTests.InOneProcess reference) : IClassFixture<ContractTests.InOneProcess>
{
    [Fact]
    public void Every_route_of_every_module_is_called()
    {
        var routes =
            from module in ShapedShop.Modules
            from route in RouteManifest
                .FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{module}.routes.json")))
                .Routes
            from method in route.Methods
            select (method, Pattern: Addressed(route));
        routes.Where(route => !reference.Called.Any(call => Matches(call, route))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_answer_is_as_its_document_says() =>
        reference.Undocumented.ShouldBeEmpty("see docs/add-a-module.md, \"What a route says of itself\"");

    [Theory]
    [InlineData(Shape.Canary)]
    [InlineData(Shape.Extracted)]
    [InlineData(Shape.ExtractedTwice)]
    [InlineData(Shape.Fallback)]
    [InlineData(Shape.Removed)]
    public async Task Every_answer_is_the_same(Shape shape)
    {
        await using var shop = await ShapedShop.StartAsync(shape);
        using var conversation = new Conversation(shop.Host);
        try
        {
            await conversation.RunAsync();
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"{conversation.Transcript}\n{shop.Output}", broken);
        }

        conversation.Transcript.DifferencesFrom(reference.Transcript).ShouldBeEmpty(shop.Output);
        foreach (var (module, (host, service)) in conversation.Sides)
        {
            var sides = $"{module}: {host} by the host, {service} by the service";
            if (shape == Shape.Fallback)
                service.ShouldBe(0, sides);
            else if (shape != Shape.Canary)
                host.ShouldBe(RefusedAtTheDoor(module, shape), sides);
        }

        foreach (var (module, (host, service)) in conversation.Messages)
        {
            var sides = $"messages for {module}: {host} handled by the host, {service} taken by the service";
            if (shape == Shape.Fallback)
                service.ShouldBe(0, sides);
            else if (shape != Shape.Canary)
                host.ShouldBe(0, sides);
        }

        if (shape == Shape.ExtractedTwice)
            conversation.Services.Count.ShouldBeGreaterThan(
                ShapedShop.Modules.Length,
                "both services of a module answer"
            );

        // What comes of one call stays on one side of each module while that is a share: here it may be either.
        var (byHost, byServices) = (
            conversation.Messages.Values.Sum(side => side.Host),
            conversation.Messages.Values.Sum(side => side.Service)
        );
        (
            shape switch
            {
                Shape.Fallback => byHost,
                Shape.Canary => byHost + byServices,
                _ => byServices,
            }
        ).ShouldBePositive();
        (await shop.StopAsync()).ShouldAllBe(code => code == 0, shop.Output);
        if (shape == Shape.Canary)
        {
            conversation.Sides.Values.Sum(side => side.Host).ShouldBePositive();
            conversation.Sides.Values.Sum(side => side.Service).ShouldBePositive();
        }
    }

    // 401, 403, 405 and 415 are the gateway's to say: a call that may not be made goes nowhere. Which media types a route
    // takes is known to its module alone.
    internal static int RefusedAtTheDoor(string module, Shape shape) =>
        module switch
        {
            "Notifications" => 1,
            "Users" => 1,
            "Inventory" => 1,
            "Catalog" => shape == Shape.Removed ? 2 : 3,
            _ => 0,
        };

    // What has been replaced is reached under its version alone.
    private static string Addressed(RouteEntry route) =>
        route.Deprecated is null ? route.Pattern : $"/api/v{route.Since}{route.Pattern["/api".Length..]}";

    private static bool Matches((string Method, string Path) call, (string Method, string Pattern) route) =>
        call.Method == route.Method
        && Regex.IsMatch(call.Path, $"^{Regex.Replace(route.Pattern, @"\{[^}]+\}", "[^/]+")}$");

    /// <summary>The shop in one process, asked once: what all others are compared with.</summary>
    public sealed class InOneProcess : IAsyncLifetime
    {
        internal string Transcript { get; private set; } = "";

        internal IReadOnlyCollection<string> Undocumented { get; private set; } = [];

        internal IReadOnlyList<(string Method, string Path)> Called { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await using var shop = await ShapedShop.StartAsync(Shape.InProcess);
            using var conversation = new Conversation(shop.Host);
            try
            {
                await conversation.RunAsync();
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"{conversation.Transcript}\n{shop.Output}", broken);
            }

            (Transcript, Called) = (conversation.Transcript.ToString(), conversation.Called);
            Undocumented = conversation.Undocumented;
            conversation.Sides.Values.ShouldAllBe(side => side.Service == 0);
            conversation.Messages.Values.ShouldAllBe(side => side.Service == 0);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
