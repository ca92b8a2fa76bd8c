using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Users;

[Collection(ShopCollection.Name)]
public sealed class TokenTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;

    [Fact]
    public async Task An_email_and_its_password_are_worth_a_token_of_an_hour()
    {
        var (id, email, _) = await shop.NewAccount();

        using var answer = await shop.Anonymous.AskForToken($" {email.ToUpperInvariant()} ", Visiting.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var token = await answer.Json();
        token.GetProperty("token_type").GetString().ShouldBe("Bearer");
        token.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        token.GetProperty("scope").GetString().ShouldBe(Roles.Customer);
        using var own = await shop.With(token.GetProperty("access_token").GetString()!).Get($"/api/users/{id}");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_published_keys_verify_it()
    {
        var (id, email, _) = await shop.NewAccount();
        using var answer = await shop.Anonymous.AskForToken(email, Visiting.Password);
        var token = (await answer.Json()).GetProperty("access_token").GetString()!.Split('.');
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token[0])).RootElement;
        var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement;

        using var published = await shop.Anonymous.Get("/.well-known/jwks.json");
        var key = (await published.Json())
            .GetProperty("keys")
            .EnumerateArray()
            .Single(key => key.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());

        header.GetProperty("alg").GetString().ShouldBe("ES256");
        key.TryGetProperty("d", out _).ShouldBeFalse("a private key has been published");
        using var ecdsa = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Coordinate(key, "x"), Y = Coordinate(key, "y") },
            }
        );
        ecdsa
            .VerifyData(
                Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"),
                Base64Url.DecodeFromChars(token[2]),
                HashAlgorithmName.SHA256
            )
            .ShouldBeTrue();
        payload.GetProperty("sub").GetString().ShouldBe(id);
        payload.Roles().ShouldBe([Roles.Customer]);
    }

    [Fact]
    public async Task An_account_of_a_person_is_no_client()
    {
        var (id, _, _) = await shop.NewAccount();
        using var answer = await AskAsClient($"{id}:{Visiting.Password.Replace(' ', '+')}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refusal_does_not_say_whether_there_is_an_account()
    {
        var (_, email, _) = await shop.NewAccount();
        var without = Visiting.NewEmail();
        using var created = await (await shop.As(Roles.Sales)).Register(without, password: null);

        using var wrong = await shop.Anonymous.AskForToken(email, "another password");
        using var unknown = await shop.Anonymous.AskForToken(Visiting.NewEmail(), "another password");
        using var passwordless = await shop.Anonymous.AskForToken(without, "another password");

        foreach (var answer in new[] { wrong, unknown, passwordless })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await answer.Json()).GetProperty("error").GetString().ShouldBe("invalid_grant");
            (await answer.Content.ReadAsStringAsync()).ShouldBe(await wrong.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("0193b2f0-0000-7000-8000-000000000000:secret")]
    [InlineData("somebody:secret")]
    public async Task A_client_that_is_not_known_is_asked_to_say_who_it_is(string pair)
    {
        using var answer = await AskAsClient(pair);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
        (await answer.Json()).GetProperty("error").GetString().ShouldBe("invalid_client");
    }

    [Fact]
    public async Task Another_grant_is_not_supported()
    {
        using var answer = await shop.Anonymous.AskForToken(("grant_type", "implicit"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("error").GetString().ShouldBe("unsupported_grant_type");
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_an_invalid_request()
    {
        using var answer = await shop.Anonymous.PostAsJsonAsync("/api/auth/token", new { grant_type = "password" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("error").GetString().ShouldBe("invalid_request");
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused()
    {
        using var answer = await shop.Anonymous.AskForToken(Visiting.NewEmail(), new string('x', 20_000));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static byte[] Coordinate(JsonElement key, string name) =>
        Base64Url.DecodeFromChars(key.GetProperty(name).GetString()!);

    private async Task<HttpResponseMessage> AskAsClient(string pair)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/token")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))
        );
        return await shop.Anonymous.SendAsync(request);
    }
}
