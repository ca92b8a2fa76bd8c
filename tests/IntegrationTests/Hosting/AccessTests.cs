using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IntegrationTests.Shop;
using Platform.Hosting;

namespace IntegrationTests.Hosting;

/// <summary>Walks every route of every manifest with every role.</summary>
[Collection(ShopCollection.Name)]
public sealed class AccessTests(OpenShop open)
{
    public static TheoryData<string> Everybody => [.. Roles.All, "nobody"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Each_route_lets_in_whom_its_manifest_names(string role)
    {
        var client = role == "nobody" ? open.Shop.Anonymous : await open.Shop.AsAnother(role);
        var wrong = new List<string>();
        foreach (var (method, route) in Routes())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(route.Pattern));
            request.Content = method is "GET" ? null : new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            var expected = Expected(route.Access, role);
            if (await DoorOf(answer) != expected)
            {
                wrong.Add(
                    $"{role}: {method} {route.Pattern} was {(int)answer.StatusCode}, the door should be {expected}"
                );
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Method, RouteEntry Route)> Routes()
    {
        var manifests = Directory.GetFiles(AppContext.BaseDirectory, "*.routes.json");
        manifests.ShouldNotBeEmpty();
        return manifests
            .SelectMany(file => RouteManifest.FromJson(File.ReadAllText(file)).Routes)
            .SelectMany(route => route.Methods.Select(method => (method, route)));
    }

    private static Uri Filled(string pattern) =>
        new(
            string.Join(
                '/',
                pattern
                    .Split('/')
                    .Select(part =>
                        part.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
                        : part.StartsWith('{') ? "1"
                        : part
                    )
            ),
            UriKind.Relative
        );

    private static Door Expected(RouteAccessEntry access, string role) =>
        access.Anonymous ? Door.Open
        : role == "nobody" ? Door.SignIn
        : access.Roles is [] || access.Roles.Contains(role) ? Door.Open
        : Door.Closed;

    // Inside, a module says with a sentence why not; the door says nothing.
    private static async Task<Door> DoorOf(HttpResponseMessage answer) =>
        answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized when answer.Headers.WwwAuthenticate.ToString() == "Bearer" => Door.SignIn,
            HttpStatusCode.Forbidden when !(await Problem(answer)).TryGetProperty("detail", out _) => Door.Closed,
            _ => Door.Open,
        };

    private static Task<JsonElement> Problem(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>();

    private enum Door
    {
        Open,
        SignIn,
        Closed,
    }
}
