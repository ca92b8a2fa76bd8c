using System.Net;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

public sealed class LastOperatorTests
{
    [Fact]
    public async Task The_last_operator_stays_until_there_is_another()
    {
        await using var shop = await ShopHost.StartAsync();
        var boss = await shop.As(Roles.Operator);
        var first = (await (await boss.Get("/api/users")).Json())
            .GetProperty("items")[0]
            .GetProperty("id")
            .GetString()!;

        using var demoted = await boss.Grant(first, Roles.Customer);
        using var erased = await boss.Delete($"/api/users/{first}");
        using var kept = await boss.Grant(first, Roles.Operator, Roles.Sales);
        await demoted.ShouldRefuse(HttpStatusCode.Conflict, "last-operator");
        await erased.ShouldRefuse(HttpStatusCode.Conflict, "last-operator");
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);

        var (id, _, _) = await shop.NewAccount();
        using var promoted = await boss.Grant(id, Roles.Operator);
        promoted.StatusCode.ShouldBe(HttpStatusCode.OK);

        // Both leave at the same time: one of them has to stay.
        var leaving = await Task.WhenAll(boss.Grant(first, Roles.Customer), boss.Grant(id, Roles.Customer));
        leaving.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        leaving.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
        Array.ForEach(leaving, answer => answer.Dispose());
    }
}
