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
    [InlineData(
        "ConnectionStrings:Orders",
        "Host=db.example;Database=shop;Username=\"o\nCREATE TABLE public.gone(i int); --\"",
        "A login's name has at most 63 bytes and no control characters: o?CREATE"
    )]
    [InlineData(
        "ConnectionStrings:Orders",
        "Host=db.example;Database=../shop;Username=orders",
        "No database has such a name here: ../shop."
    )]
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

    [Fact]
    public async Task Two_passwords_that_would_be_one_variable_of_a_script()
    {
        using var folder = new TemporaryFolder();
        string Login(string name) => $"Host=db.example;Database=shop;Username={name};Password=never printed";
        var run = await HostRun.OfAsync(
            "Extracted.Orders",
            [
                $"--script-provision={folder.Path}",
                "--Database:Provider=PostgreSql",
                $"--ConnectionStrings:Orders={Login("shop-orders")}",
                $"--ConnectionStrings:Migrations={Login("shop_orders")}",
            ]
        );
        run.Code.ShouldBe(1);
        run.Said.ShouldBe(
            "The passwords of shop-orders and shop_orders would be one variable of the script, shop_orders_password: name one "
                + "of them otherwise."
        );
    }
}
