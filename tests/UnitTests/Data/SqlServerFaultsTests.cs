using Microsoft.Data.SqlClient;
using Platform.Data;

namespace UnitTests.Data;

/// <summary>What the server's numbers say; those of a login are tried with the driver, by the integration tests.</summary>
public sealed class SqlServerFaultsTests
{
    private static readonly SqlConnectionStringBuilder Settings = SqlServerConnections.Read(
        "Server=db.example;Database=shop;User ID=shop_orders;Password=not-to-be-seen"
    );

    [Theory]
    [InlineData(4060, SetupFaultKind.Refused, "names the database shop, which is not at db.example")]
    [InlineData(911, SetupFaultKind.Refused, "names the database shop, which is not at db.example")]
    [InlineData(942, SetupFaultKind.Refused, "names the database shop, which is offline at db.example")]
    [InlineData(922, SetupFaultKind.NotThere, "names db.example, and the server there, or the database, is starting")]
    [InlineData(18456, SetupFaultKind.Refused, "names the login shop_orders, which db.example does not let in")]
    [InlineData(18452, SetupFaultKind.Refused, "names the login shop_orders, which db.example does not let in")]
    [InlineData(18470, SetupFaultKind.Refused, "names the login shop_orders, which is disabled at db.example")]
    [InlineData(18486, SetupFaultKind.Refused, "names the login shop_orders, which is locked at db.example")]
    [InlineData(18488, SetupFaultKind.Refused, "names the login shop_orders, whose password has expired at db.example")]
    [InlineData(229, SetupFaultKind.MayNot, "names the login shop_orders, and: what the server says.")]
    [InlineData(262, SetupFaultKind.MayNot, "names the login shop_orders, and: what the server says.")]
    [InlineData(2760, SetupFaultKind.MayNot, "names the login shop_orders, and: what the server says.")]
    [InlineData(15247, SetupFaultKind.MayNot, "names the login shop_orders, and: what the server says.")]
    public void An_error_of_how_it_is_set_up_is_a_sentence(int number, SetupFaultKind kind, string says)
    {
        var fault = SqlServerFaults.Of(number, "what the server says.", Settings).ShouldNotBeNull();
        fault.Kind.ShouldBe(kind);
        fault.Says.ShouldStartWith(says);
        fault.Says.ShouldEndWith(".");
        fault.Says.ShouldNotContain("not-to-be-seen");
    }

    [Theory, InlineData(1205), InlineData(2627), InlineData(208), InlineData(547)]
    public void Others_are_none(int number) => SqlServerFaults.Of(number, "", Settings).ShouldBeNull();

    [Theory]
    [InlineData("", null)]
    [InlineData("Encrypt=Strict;Trust Server Certificate=true", null)]
    [InlineData("Encrypt=Optional", "Encrypt=Optional, so data cross the network unencrypted")]
    [InlineData("Encrypt=false;Trust Server Certificate=true", "Encrypt=Optional")]
    [InlineData(
        "Trust Server Certificate=true",
        "Trust Server Certificate=True, so the server's certificate is not checked"
    )]
    public void What_checks_less_is_warned_of(string more, string? says)
    {
        var warning = new SqlServerProvider($"Server=a;Database=b;{more}").Warning;
        if (says is null)
            warning.ShouldBeNull();
        else
            warning.ShouldNotBeNull().ShouldStartWith(says);
    }
}
