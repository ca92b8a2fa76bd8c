using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Chaos;

/// <summary>Two hosts on one data folder.</summary>
public sealed class TwoHostsTests
{
    [Fact]
    public async Task What_one_writes_after_the_other_has_ended_outlives_a_kill()
    {
        using var folder = new TemporaryFolder();
        await using var stays = new ShopProcess(folder.Path);
        await stays.StartAsync();
        await using (var leaves = new ShopProcess(folder.Path))
        {
            await leaves.StartAsync();
            using var seen = await leaves.SignUpAsync("before@shop.example");
            await leaves.StopAsync();
        }

        using var written = await stays.SignUpAsync("after@shop.example");
        await stays.KillAsync();
        await stays.StartAsync();

        using var before = await stays.SignInAsync("before@shop.example", ShopProcess.Operator.Password);
        using var after = await stays.SignInAsync("after@shop.example", ShopProcess.Operator.Password);
    }
}
