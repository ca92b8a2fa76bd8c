using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Data.Logins;

/// <summary>Logins that cannot be made.</summary>
[Trait("Database", "Named")]
public sealed class ProvisionMistakeTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerTheory]
    [InlineData("ConnectionStrings:Migrations", null, "ConnectionStrings:Migrations does not say who owns the schemas")]
    [InlineData("ConnectionStrings:Administrator", null, "ConnectionStrings:Administrator does not say who may make")]
    [InlineData("ConnectionStrings:Orders", "ConnectionStrings:Users", "Orders and Users have one login")]
    [InlineData(
        "ConnectionStrings:Orders",
        "ConnectionStrings:Migrations",
        "ConnectionStrings:Migrations and ConnectionStrings:Orders name one login"
    )]
    [InlineData(
        "ConnectionStrings:Orders",
        "ConnectionStrings:Administrator",
        "ConnectionStrings:Administrator names the login"
    )]
    [InlineData("Database:Provider", "Sqlite", "There is nothing to provision")]
    public async Task What_cannot_be_made_is_refused_in_a_sentence(string setting, string? value, string says)
    {
        var settings = new ShopLogins(server, await server.NewDatabaseAsync()).Provisioning();
        if (value is null)
            settings.Remove(setting);
        else
            settings[setting] = settings.GetValueOrDefault(value, value);

        var run = await HostRun.OfAsync(["--provision", .. ShopLogins.Arguments(settings)]);

        run.Code.ShouldBe(1);
        run.Said.ShouldStartWith(says);
        run.Said.ShouldNotContain("\n");
    }
}
