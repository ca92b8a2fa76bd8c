using IntegrationTests.Shop;
using IntegrationTests.Users;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>A tool that has no <c>.proto</c> file asks what there is.</summary>
public sealed class ReflectionTests
{
    private const string Get = "/users.v1.UserService/GetUser";

    [GrpcFact]
    public async Task In_development_a_tool_learns_the_services_and_calls_one()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions { Settings = new Dictionary<string, string> { ["environment"] = "Development" } }
        );
        await using var peer = new GrpcPeer();
        var (id, email, owner) = await shop.NewAccount();

        var talk = peer.Begin(shop.Http2, Get, new { id }, UserServiceTests.TokenOf(owner), reflect: true);
        (await talk.NextAsync())
            .EnumerateArray()
            .Select(service => service.GetString())
            .ShouldBe([
                "grpc.health.v1.Health",
                "grpc.reflection.v1.ServerReflection",
                "grpc.reflection.v1alpha.ServerReflection",
                "users.v1.UserService",
            ]);
        (await talk.NextAsync()).GetProperty("email").GetString().ShouldBe(email);
        (await talk.Outcome).Status.ShouldBe(0);
    }

    [GrpcFact]
    public async Task Elsewhere_nobody_is_told()
    {
        await using var shop = await ShopHost.StartAsync();
        await using var peer = new GrpcPeer();
        (await peer.Begin(shop.Http2, Get, new { }, reflect: true).Outcome).Status.ShouldBe(
            (int)GrpcCode.Unimplemented
        );
    }
}
