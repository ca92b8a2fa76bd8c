using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Users;

namespace UnitTests.Users;

public sealed class GrantTests
{
    private const string Id = "01234567-89ab-7def-8123-456789abcdef";

    [Fact]
    public void The_password_grant_names_an_account_by_its_email() =>
        Read(Form(("grant_type", "password"), ("username", "ann@shop.example"), ("password", "secret")))
            .ShouldBe(new Grant.ByPassword("ann@shop.example", "secret"));

    [Fact]
    public void A_client_gives_its_credentials_in_the_form() =>
        Read(Form(("grant_type", "client_credentials"), ("client_id", Id), ("client_secret", "secret")))
            .ShouldBe(new Grant.ByClient(Id, "secret"));

    [Fact]
    public void A_client_gives_its_credentials_by_basic_authentication() =>
        Read(Form(("grant_type", "client_credentials")), Basic($"{Id}:a%3Ab%2Bc+d"))
            .ShouldBe(new Grant.ByClient(Id, "a:b+c d"));

    [Fact]
    public void A_session_goes_on_by_its_refresh_token() =>
        Read(Form(("grant_type", "refresh_token"), ("refresh_token", "abc"))).ShouldBe(new Grant.ByRefreshToken("abc"));

    [Fact]
    public void A_refresh_grant_without_a_token_is_an_invalid_request() =>
        Error(Form(("grant_type", "refresh_token"))).ShouldBe("invalid_request");

    [Fact]
    public void What_proves_it_is_not_printed() =>
        $"{new Grant.ByPassword("ann@shop.example", "secret")}".ShouldBe("ByPassword");

    [Fact]
    public void A_missing_grant_type_is_an_invalid_request() => Error(Form()).ShouldBe("invalid_request");

    [Fact]
    public void Another_grant_type_is_not_supported() =>
        Error(Form(("grant_type", "implicit"))).ShouldBe("unsupported_grant_type");

    [Fact]
    public void A_password_grant_without_a_password_is_an_invalid_request() =>
        Error(Form(("grant_type", "password"), ("username", "ann@shop.example"))).ShouldBe("invalid_request");

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("Basic")]
    [InlineData("Basic not-base64!")]
    [InlineData("Basic bm9jb2xvbg==")]
    public void A_client_without_readable_credentials_is_an_invalid_request(string? authorization) =>
        Error(Form(("grant_type", "client_credentials")), authorization).ShouldBe("invalid_request");

    [Fact]
    public void Credentials_in_two_places_are_an_invalid_request() =>
        Error(
                Form(("grant_type", "client_credentials"), ("client_id", Id), ("client_secret", "secret")),
                Basic($"{Id}:secret")
            )
            .ShouldBe("invalid_request");

    [Fact]
    public void A_field_given_twice_is_an_invalid_request() =>
        Error(new FormCollection(new() { ["grant_type"] = new StringValues(["password", "password"]) }))
            .ShouldBe("invalid_request");

    private static Grant? Read(FormCollection form, string? authorization = null)
    {
        var (grant, error) = Grant.Read(form, authorization);
        error.ShouldBeNull();
        return grant;
    }

    private static string Error(FormCollection form, string? authorization = null)
    {
        var (grant, error) = Grant.Read(form, authorization);
        grant.ShouldBeNull();
        return error.ShouldBeOfType<JsonHttpResult<TokenError>>().Value!.Error;
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));

    private static string Basic(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
