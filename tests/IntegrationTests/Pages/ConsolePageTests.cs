using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Microsoft.Playwright;

namespace IntegrationTests.Pages;

/// <summary>The page at <c>/</c>, as somebody sees it who starts the shop for the first time.</summary>
public sealed class ConsolePageTests
{
    private static readonly Dictionary<string, string> Development = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
    };

    [BrowserFact]
    public async Task An_empty_shop_is_filled_at_the_press_of_a_button_and_the_orders_are_seen_to_move()
    {
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path, environment: Development);
        await shop.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] }
        );
        var page = await browser.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
                wrong.Add(said.Text);
        };
        page.PageError += (_, thrown) => wrong.Add(thrown);

        await page.GotoAsync($"{shop.Http1}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load a day of real invoices" }).ClickAsync();
        await Assertions.Expect(page.Locator("svg path.busy").First).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-step=placed]")).ToHaveTextAsync("26", new() { Timeout = 60_000 });
        await Assertions
            .Expect(page.Locator("[data-step=delivered]"))
            .ToHaveTextAsync("19", new() { Timeout = 60_000 });

        (await page.Locator("svg g.module").AllTextContentsAsync()).Count.ShouldBe(9);
        (await page.Locator("svg title").AllTextContentsAsync()).ShouldContain(way =>
            way.StartsWith("Orders → Inventory")
        );
        foreach (var link in await page.Locator("li a").AllAsync())
        {
            var address = await link.GetAttributeAsync("href");
            using var answer = await shop.Client.GetAsync(address);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "The interface" }).ClickAsync();
        await Assertions.Expect(page.GetByText("/orders/{id}/returns")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_sites_page_cannot_press_the_button()
    {
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path, environment: Development);
        await shop.StartAsync();
        foreach (var site in (string?[])["cross-site", "same-site", null])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/console/sample");
            if (site is not null)
                request.Headers.Add("Sec-Fetch-Site", site);
            using var answer = await shop.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, site);
        }
    }

    [Fact]
    public async Task The_sample_is_loaded_by_a_word_on_the_command_line_and_not_twice()
    {
        using var folder = new TemporaryFolder();
        var options = new ShopOptions { Settings = new Dictionary<string, string> { ["sample"] = "true" } };
        await using var shop = new ShopProcess(folder.Path, options, environment: Development);
        await shop.StartAsync();
        await Eventually.Become(() => shop.Output.Contains("The sample is there: 26 orders."), "it is loaded");
        await shop.StopAsync();
        await shop.StartAsync();
        await Eventually.Become(
            () => shop.Output.Contains("The sample was not loaded, because the shop is not empty."),
            "it is left as it is"
        );
    }

    [Fact]
    public async Task A_load_that_is_cut_off_goes_on_and_its_clerk_is_gone_at_the_end()
    {
        using var folder = new TemporaryFolder();
        var options = new ShopOptions { Settings = new Dictionary<string, string> { ["sample"] = "true" } };
        await using var shop = new ShopProcess(folder.Path, options, environment: Development);
        await shop.StartAsync();
        await Eventually.Become(() => shop.Output.Contains("10 of 26 orders"), "it is on its way");
        await shop.KillAsync();

        await shop.StartAsync();
        await Eventually.Become(() => shop.Output.Contains("The sample is there: 26 orders."), "it goes on");
        using var boss = await shop.SignInAsync(ShopProcess.Operator.Email, ShopProcess.Operator.Password);
        (await boss.GetFromJsonAsync<JsonElement>("/api/orders?limit=100"))
            .GetProperty("items")
            .GetArrayLength()
            .ShouldBe(26);
        (await boss.GetStringAsync("/api/users?limit=100")).ShouldNotContain("sample-");
        File.Exists(Path.Combine(folder.Path, "sample.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sample_that_cannot_be_loaded_does_not_close_the_shop()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "sample.json"), "oops");
        var options = new ShopOptions { Settings = new Dictionary<string, string> { ["sample"] = "true" } };
        await using var shop = new ShopProcess(folder.Path, options, environment: Development);
        await shop.StartAsync();
        await Eventually.Become(() => shop.Output.Contains("The sample could not be loaded"), "it is said");
        (await shop.Client.GetStringAsync("/")).ShouldContain("The sample could not be loaded");
    }

    [Fact]
    public async Task Outside_of_development_there_is_neither_a_sample_nor_a_picture()
    {
        await using var shop = await ShopHost.StartAsync();
        var page = await shop.Anonymous.GetStringAsync("/");
        page.ShouldContain("/docs");
        page.ShouldNotContain("svg");
        (await shop.Anonymous.GetAsync("/console/live")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var folder = new TemporaryFolder();
        await using var refused = new ShopProcess(
            folder.Path,
            new ShopOptions { Settings = new Dictionary<string, string> { ["sample"] = "true" } }
        );
        (await Should.ThrowAsync<Exception>(() => refused.StartAsync()))
            .ToString()
            .ShouldContain("in Development only");
    }
}
