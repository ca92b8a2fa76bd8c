namespace IntegrationTests.Guides;

/// <summary>Takes the tour of README.md.</summary>
[Collection(GuideCollection.Name)]
public sealed class ReadmeTourTests(Clone clone)
{
    [Fact]
    public async Task An_order_goes_through_and_a_module_leaves_and_comes_back()
    {
        await using var reader = new Reader(clone, "README.md");
        await reader.RunAsync("host", "dotnet run --project src/Host");

        var order = await reader.PasteAsync();
        order.ShouldContain("\"status\":\"confirmed\"");
        order.ShouldContain("\"onHand\":4,");
        order.ShouldContain("Orders\torder.confirmed");

        await reader.PasteAsync(); // the service
        var shares = await reader.PasteAsync();
        shares.ShouldContain(" 50 200 inventory/");
        shares.ShouldContain(" 50 200 \n");
        shares.ShouldContain("\t100\t0\tback");
        reader.IsAtTheEnd.ShouldBeTrue();
    }
}
