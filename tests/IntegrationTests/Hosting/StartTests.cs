using IntegrationTests.Data;
using IntegrationTests.Shop;
using Platform.Data;

namespace IntegrationTests.Hosting;

/// <summary>What keeps the host from starting is said in one sentence, with an exit code.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task An_address_that_is_none()
    {
        var (code, said) = await RunAsync("--urls=nonsense");
        code.ShouldBe(1);
        said.ShouldBe("urls has \"nonsense\", which is not an address to listen on, such as http://localhost:5000.");
    }

    [Fact]
    public async Task An_address_that_is_taken()
    {
        await using var shop = await ShopHost.StartAsync();
        var (code, said) = await RunAsync($"--urls={shop.Http1}", "--Platform:Http2Url=http://127.0.0.1:0");
        code.ShouldBe(1);
        said.ShouldStartWith("It cannot listen: ");
        said.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Migrate_only_ends_when_the_schemas_are_there()
    {
        using var folder = new TemporaryFolder();
        var (code, said) = await RunAsync(["--migrate-only", .. TestDatabase.Settings(folder.Path)]);
        code.ShouldBe(0, said);
        if (TestDatabase.Product == DatabaseProduct.Sqlite)
            File.Exists(Path.Combine(folder.Path, "users.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be()
    {
        var (code, said) = await RunAsync("--Data:Folder=/proc/nope");
        code.ShouldBe(1);
        said.ShouldStartWith("The data folder /proc/nope cannot be used");
        said.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData(
        "--feature_management:feature_flags:0:allocation:percentile:0:to=abc",
        "feature_management: personal-order "
    )]
    [InlineData("--RateLimits:Routes:GET /api/nonsense=5", "RateLimits:Routes has \"GET /api/nonsense\"")]
    [InlineData("--Dashboard:Deadline=soon", "Dashboard:Deadline is \"soon\"")]
    [InlineData("--sample", "--sample fills a shop in Development only")]
    public async Task A_setting_that_cannot_be_used(string setting, string said)
    {
        var (code, error) = await RunAsync(setting, "--feature_management:feature_flags:0:enabled=true");
        code.ShouldBe(1);
        error.ShouldStartWith(said);
        error.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("descibe")]
    [InlineData("--help")]
    public async Task A_word_that_is_not_known(string word)
    {
        var (code, said) = await RunAsync(word);
        code.ShouldBe(1);
        said.ShouldStartWith($"'{word}' is not known.");
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = await HostRun.OfAsync(TestDatabase.Settings(folder.Path).Concat(arguments));
        return (run.Code, run.Said);
    }
}
