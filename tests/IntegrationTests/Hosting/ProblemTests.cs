using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>Whatever is wrong with a request is answered as problem details.</summary>
[Collection(ShopCollection.Name)]
public sealed class ProblemTests(OpenShop open)
{
    [Theory]
    [InlineData("GET", "/api/nothing", 404, "urn:problem:not-found")]
    [InlineData("GET", "/nothing", 404, "urn:problem:not-found")]
    [InlineData("PATCH", "/api/users", 405, "urn:problem:method-not-allowed")]
    [InlineData("GET", "/api/users", 401, "urn:problem:unauthorized")]
    public async Task Of_an_address(string method, string path, int status, string type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await open.Shop.Anonymous.SendAsync(request);
        await ShouldBeProblem(answer, status, type);
    }

    [Theory]
    [InlineData("{\"email\":", "application/json", 400, "urn:problem:bad-request")]
    [InlineData("{\"email\":{}}", "application/json", 400, "urn:problem:bad-request")]
    [InlineData("email=a", "text/plain", 415, "urn:problem:unsupported-media-type")]
    public async Task Of_a_body(string body, string mediaType, int status, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        using var answer = await open.Shop.Anonymous.PostAsync("/api/users", content);
        await ShouldBeProblem(answer, status, type);
    }

    [Fact]
    public async Task Of_a_text_that_is_not_utf8()
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=foo");
        using var answer = await open.Shop.Anonymous.PostAsync("/api/users", content);
        await ShouldBeProblem(answer, 415, "urn:problem:unsupported-media-type");
    }

    [Theory]
    [InlineData("--b", "multipart/form-data")]
    [InlineData("grant_type=password&username=%00&password=%00", "application/x-www-form-urlencoded")]
    public async Task A_form_that_cannot_be_read_is_an_invalid_request(string body, string mediaType)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var answer = await open.Shop.Anonymous.PostAsync("/api/auth/token", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = await answer.Content.ReadFromJsonAsync<JsonElement>();
        error.GetProperty("error").GetString().ShouldBe("invalid_request");
    }

    [Fact]
    public async Task Of_a_body_that_is_too_large()
    {
        using var content = new ByteArrayContent(new byte[9 * 1024 * 1024]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/users") { Content = content };
        // The server says so before the body is sent; without this the client would be cut off while sending.
        request.Headers.ExpectContinue = true;
        using var answer = await open.Shop.Anonymous.SendAsync(request);
        await ShouldBeProblem(answer, 413, "urn:problem:payload-too-large");
    }

    [Fact]
    public async Task Of_headers_that_are_too_large()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("X-Filler", new string('x', 40 * 1024));
        using var answer = await open.Shop.Anonymous.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Fact]
    public async Task Of_a_token_that_is_not_valid()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/users");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "a.b.c");
        using var answer = await open.Shop.Anonymous.SendAsync(request);
        await ShouldBeProblem(answer, 401, "urn:problem:unauthorized");
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    private static async Task ShouldBeProblem(HttpResponseMessage answer, int status, string type)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("type").GetString().ShouldBe(type);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        problem.GetRawText().ShouldNotContain("   at ");
    }
}
