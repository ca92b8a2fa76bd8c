using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>Another implementation reads what ours writes, and ours what it writes.</summary>
public sealed class JosePeerTests : IDisposable
{
    private readonly Tokens tokens = new();

    [JoseFact]
    public async Task Jose_reads_what_we_write()
    {
        tokens.Clock.Now = TimeProvider.System.GetUtcNow();
        var token = new JwtWriter(Tokens.Rules, tokens.Clock).Write(
            tokens.Key,
            "somebody",
            ["sales"],
            TimeSpan.FromHours(1)
        );

        var read = await Jose.AskAsync(
            new
            {
                command = "verify",
                token,
                jwks = new JsonWebKeySet([tokens.Key.Public.Jwk]),
                issuer = Tokens.Rules.Issuer,
                audience = Tokens.Rules.Audience,
                typ = Tokens.Rules.Type,
            }
        );

        read.GetProperty("payload").GetProperty("sub").GetString().ShouldBe("somebody");
        read.GetProperty("protectedHeader").GetProperty("kid").GetString().ShouldBe(tokens.Key.Id);
    }

    [JoseFact]
    public async Task We_read_what_jose_writes()
    {
        var written = await Jose.AskAsync(
            new
            {
                command = "sign",
                issuer = Tokens.Rules.Issuer,
                audience = Tokens.Rules.Audience,
                typ = Tokens.Rules.Type,
                subject = "somebody",
                roles = new[] { "catalog" },
                issuedAt = tokens.Now,
                expires = tokens.Now + 60,
            }
        );
        var jwk = written.GetProperty("jwk").Deserialize<JsonWebKey>(JsonSerializerOptions.Web)!;
        using var key = VerificationKey.From(jwk);
        key.ShouldNotBeNull().Id.ShouldBe(jwk.Kid);
        tokens.Trust(key);

        var user = await tokens.ReadAsync(written.GetProperty("token").GetString()!);

        user.ShouldNotBeNull().IsInRole("catalog").ShouldBeTrue();
    }

    public void Dispose() => tokens.Dispose();
}

/// <summary>A test that needs node and the package in tests/jose (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JoseFactAttribute : FactAttribute
{
    public JoseFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Jose.Folder, "node_modules", "jose")))
        {
            Skip = "tests/jose has no packages: run npm ci there.";
        }
    }
}

/// <summary>The other implementation: npm's jose, run by node.</summary>
internal static class Jose
{
    public static readonly string Folder = typeof(Jose)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "JoseFolder")
        .Value!;

    public static async Task<JsonElement> AskAsync(object command)
    {
        var start = new ProcessStartInfo("node", "peer.mjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(command, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return JsonElement.Parse(answer);
    }
}
