using System.Net;
using System.Net.Http.Headers;
using global::Users.Grpc.V1;
using Google.Protobuf;
using IntegrationTests.Shop;
using IntegrationTests.Users;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>What a client does not do that speaks gRPC as it should, byte by byte.</summary>
[Collection(ShopCollection.Name)]
public sealed class WireTests(OpenShop open)
{
    private const string Get = "/users.v1.UserService/GetUser";
    private const string Create = "/users.v1.UserService/CreateUser";
    private const string Watch = "/users.v1.UserService/WatchUsers";

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, GrpcCode.Internal, "A message ends in its head.")]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, GrpcCode.Internal, "A message ends before its end.")]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 10, 200 }, GrpcCode.Internal, null)]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, GrpcCode.Unimplemented, "Messages are not compressed here.")]
    [InlineData(new byte[] { 0, 255, 255, 255, 255 }, GrpcCode.ResourceExhausted, null)]
    [InlineData(new byte[0], GrpcCode.Unimplemented, "This method takes one message, and there is none.")]
    [InlineData(
        new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
        GrpcCode.Unimplemented,
        "This method takes one message, and there are more."
    )]
    public async Task What_is_no_message_is_refused(byte[] body, GrpcCode code, string? message)
    {
        var answer = await CallAsync(Get, body);
        Status(answer).ShouldBe(code);
        if (message is not null)
            answer.Headers.GetValues("grpc-message").ShouldBe([message]);
    }

    [Theory]
    [InlineData("100m")]
    [InlineData("1n")]
    [InlineData("0S")]
    public async Task The_deadline_of_a_caller_is_kept_here(string timeout)
    {
        var answer = await CallAsync(Watch, Frame(new WatchUsersRequest()), ("grpc-timeout", timeout));
        await answer.Content.ReadAsByteArrayAsync();
        Status(answer).ShouldBe(GrpcCode.DeadlineExceeded);
    }

    [Theory]
    [InlineData("99999999H")]
    [InlineData("100S")]
    public async Task A_deadline_that_is_far_is_not_met(string timeout) =>
        Status(await CallAsync(Get, Frame(new GetUserRequest { Id = "x" }), ("grpc-timeout", timeout)))
            .ShouldBe(GrpcCode.InvalidArgument);

    [Theory]
    [InlineData("soon")]
    [InlineData("5")]
    [InlineData("123456789m")]
    public async Task A_deadline_that_is_none_is_refused(string timeout)
    {
        var answer = await CallAsync(Get, Frame(new GetUserRequest { Id = "x" }), ("grpc-timeout", timeout));
        Status(answer).ShouldBe(GrpcCode.InvalidArgument);
        answer.Headers.GetValues("grpc-message").Single().ShouldStartWith("grpc-timeout takes");
    }

    [Fact]
    public async Task What_is_said_is_written_in_ASCII()
    {
        var answer = await CallAsync(
            "/grpc.health.v1.Health/Check",
            Frame(new global::Grpc.Health.V1.HealthCheckRequest { Service = "é%\n" })
        );
        Status(answer).ShouldBe(GrpcCode.NotFound);
        answer.Headers.GetValues("grpc-message").ShouldBe(["There is no service %C3%A9%25%0A."]);
    }

    [Fact]
    public async Task An_unknown_method_is_not_implemented() =>
        Status(await CallAsync("/users.v1.UserService/Nothing", [0, 0, 0, 0, 0])).ShouldBe(GrpcCode.Unimplemented);

    [Fact]
    public async Task Something_else_by_HTTP_2_is_told_what_is_taken()
    {
        using var client = new HttpClient { BaseAddress = open.Shop.Http2 };
        using var request = RequestTo(Create, [], "application/json");
        using var answer = await client.SendAsync(request);
        await answer.ShouldRefuse(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/json")]
    public async Task A_call_by_HTTP_1_is_told_where_gRPC_is(string mediaType)
    {
        using var content = new ByteArrayContent([]);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var answer = await open.Shop.Anonymous.PostAsync(new Uri(Create, UriKind.Relative), content);
        await answer.ShouldRefuse(HttpStatusCode.UpgradeRequired, "upgrade-required");
    }

    internal static byte[] Frame(IMessage message)
    {
        var body = message.ToByteArray();
        return [0, 0, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];
    }

    internal static HttpRequestMessage RequestTo(string method, byte[] body, string mediaType = "application/grpc")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new HttpRequestMessage(HttpMethod.Post, method)
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    /// <summary>The status, at the end of an answer or in the head of one that has nothing else.</summary>
    internal static GrpcCode Status(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = answer.Headers.TryGetValues("grpc-status", out var head)
            ? head
            : answer.TrailingHeaders.GetValues("grpc-status");
        return Enum.Parse<GrpcCode>(told.Single());
    }

    private async Task<HttpResponseMessage> CallAsync(
        string method,
        byte[] body,
        (string Name, string Value)? metadata = null
    )
    {
        using var client = new HttpClient { BaseAddress = open.Shop.Http2 };
        using var request = RequestTo(method, body);
        var boss = await open.Shop.As(Roles.Operator);
        request.Headers.Authorization = boss.DefaultRequestHeaders.Authorization;
        if (metadata is var (name, value))
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await client.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
