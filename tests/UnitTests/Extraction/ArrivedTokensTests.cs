using Microsoft.AspNetCore.Http;
using Platform.Extraction;
using Platform.Hosting;

namespace UnitTests.Extraction;

public sealed class ArrivedTokensTests : IDisposable
{
    private readonly SteppedClock clock = new();
    private readonly SigningKey key = SigningKey.Create();
    private readonly ArrivedTokens tokens;

    public ArrivedTokensTests() =>
        tokens = new ArrivedTokens(ServiceTokens.AudienceOf("Inventory"), new OneKey(key.Public), clock);

    [Fact]
    public async Task One_for_this_service_says_who_sends() =>
        (await ReadAsync(Sign(key, ServiceTokens.AudienceOf("inventory"))))!.Principal.Identity!.Name.ShouldBe("host");

    [Fact]
    public async Task One_for_another_service_says_nothing() =>
        (await ReadAsync(Sign(key, ServiceTokens.AudienceOf("Orders")))).ShouldBeNull();

    [Fact]
    public async Task One_for_the_host_says_nothing() =>
        (await ReadAsync(Sign(key, ServiceTokens.HostAudience))).ShouldBeNull();

    [Fact]
    public async Task One_that_is_over_says_nothing()
    {
        var token = Sign(key, ServiceTokens.AudienceOf("Inventory"));
        clock.Now += ServiceTokens.Lifetime + TokenRules.ClockSkew;
        (await ReadAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_was_valid_a_moment_ago_is_over_in_time()
    {
        var token = Sign(key, ServiceTokens.AudienceOf("Inventory"));
        clock.Now += ServiceTokens.Lifetime + TokenRules.ClockSkew - TimeSpan.FromSeconds(1);
        (await ReadAsync(token)).ShouldNotBeNull();
        clock.Now += TimeSpan.FromSeconds(1);
        (await ReadAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task One_of_another_key_says_nothing()
    {
        using var other = SigningKey.Create();
        (await ReadAsync(Sign(other, ServiceTokens.AudienceOf("Inventory")))).ShouldBeNull();
    }

    [Fact]
    public async Task A_users_token_is_none_even_with_the_same_key()
    {
        var rules = new TokenRules("urn:platform", ServiceTokens.AudienceOf("Inventory"));
        (await ReadAsync(new JwtWriter(rules, clock).Write(key, "host", [], ServiceTokens.Lifetime))).ShouldBeNull();
    }

    [Fact]
    public async Task Without_one_or_with_two_nobody_is_known()
    {
        var token = Sign(key, ServiceTokens.AudienceOf("Inventory"));
        (await tokens.ReadAsync(new DefaultHttpContext())).ShouldBeNull();
        (await ReadAsync(token, token)).ShouldBeNull();
        (await ReadAsync("")).ShouldBeNull();
    }

    public void Dispose() => key.Dispose();

    private string Sign(SigningKey by, string audience) =>
        new JwtWriter(ServiceTokens.RulesFor(audience), clock).Write(
            by,
            ServiceTokens.Host,
            [],
            ServiceTokens.Lifetime
        );

    private ValueTask<ValidToken?> ReadAsync(params string[] values)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[ServiceTokens.Header] = values;
        return tokens.ReadAsync(context);
    }

    private sealed class OneKey(VerificationKey key) : ITokenKeys
    {
        public ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation) =>
            ValueTask.FromResult(keyId == key.Id ? key : null);
    }
}
