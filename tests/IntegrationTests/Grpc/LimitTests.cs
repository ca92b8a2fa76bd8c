using IntegrationTests.Shop;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>How often anybody may call.</summary>
public sealed class LimitTests
{
    [GrpcFact]
    public async Task One_call_too_many_ends_with_its_status_and_health_is_not_counted()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["RateLimits:Exempt"] = "none",
                    ["RateLimits:Anonymous"] = "2",
                },
            }
        );
        await using var peer = new GrpcPeer();
        for (var call = 0; call < 3; call++)
            await peer.Begin(shop.Http2, "/grpc.health.v1.Health/Check", new { }).AnswerAsync();

        (await CreateAsync()).Status.ShouldBe((int)GrpcCode.InvalidArgument);
        var last = await CreateAsync();
        last.Metadata["ratelimit-remaining"].ShouldBe("0");
        var tooMany = await CreateAsync();
        ((GrpcCode)tooMany.Status).ShouldBe(GrpcCode.ResourceExhausted, tooMany.Message);
        tooMany.Metadata["problem-type"].ShouldBe("urn:problem:too-many-requests");
        tooMany.Metadata.Keys.ShouldContain("retry-after");

        Task<GrpcOutcome> CreateAsync() => peer.Begin(shop.Http2, "/users.v1.UserService/CreateUser", new { }).Outcome;
    }
}
