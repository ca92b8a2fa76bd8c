namespace ArchitectureTests;

/// <summary>The first of the rules; more follow.</summary>
public sealed class BoundaryTests
{
    [Fact]
    public void A_module_uses_another_only_through_its_contracts() => Check(Solution.Modules);

    [Fact]
    public void Contracts_use_no_module() => Check([.. Solution.Modules.Select(m => $"{m}.Contracts")]);

    [Fact]
    public void Platform_uses_no_module() => Check(Solution.Platform);

    [Theory]
    [InlineData("Orders", "Inventory")]
    [InlineData("Orders", "Host")]
    [InlineData("Orders.Contracts", "Inventory.Contracts")]
    [InlineData("Orders.Contracts", "Platform.Data")]
    [InlineData("Platform.Messaging", "Orders.Contracts")]
    public void What_breaks_a_boundary_is_named(string assembly, string used) =>
        Boundary
            .Violations(assembly, [used], ["Inventory", "Orders"])
            .ShouldHaveSingleItem()
            .ShouldStartWith($"{assembly} uses {used}.");

    [Theory]
    [InlineData("Orders", "Inventory.Contracts")]
    [InlineData("Orders", "Platform.Messaging")]
    [InlineData("Orders.Contracts", "Platform.Contracts")]
    [InlineData("Platform.Messaging", "Platform.Data")]
    [InlineData("Host", "Orders")]
    public void What_comes_close_is_not(string assembly, string used) =>
        Boundary.Violations(assembly, [used], ["Inventory", "Orders"]).ShouldBeEmpty();

    private static void Check(IReadOnlyList<string> assemblies)
    {
        assemblies.ShouldNotBeEmpty();
        assemblies.SelectMany(a => Boundary.Violations(a, Solution.ReferencesOf(a), Solution.Modules)).ShouldBeEmpty();
    }
}
