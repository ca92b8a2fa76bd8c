using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Platform.Extraction;

/// <summary>What services tell a host of themselves, and who may say it.</summary>
internal sealed class RegistryDesk(
    IConfiguration configuration,
    KnownModules modules,
    Placements placements,
    Instances instances,
    InstanceRegistry registry,
    IDigestKeys digestKeys,
    IEnumerable<ModuleDatabase> databases
)
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    /// <summary>A service says that it is there.</summary>
    public async Task<IResult> RegisterAsync(ClaimsPrincipal caller, Registration one, CancellationToken cancel)
    {
        var module =
            modules.Find(one.Module ?? "")
            ?? throw Refused.Invalid("module", $"There is no such module: there are {modules.Names}.");
        if (!IsOf(caller, module.Name))
        {
            throw Refused.Forbidden($"The token is {caller.Identity?.Name}'s, who is no service of {module.Name}.");
        }

        Check("http1", one.Http1);
        Check("http2", one.Http2);
        if (one.Id == Guid.Empty)
        {
            throw Refused.Invalid("id", "The id is the service's own, made at its start.");
        }

        if (one.Version is not { Length: > 0 and <= Registration.LongestVersion })
        {
            throw Refused.Invalid("version", $"The version has 1 to {Registration.LongestVersion} characters.");
        }

        // One schema is in one place, and a service on another would answer from nothing.
        if (one.Database is { } there && databases.ProductOf(module.Name) is { } here && there != here)
        {
            throw Refused.Invalid(
                "database",
                $"{module.Name} is kept by {here}, and this service is on {there}: give it the host's Database:Provider "
                    + "and connection string."
            );
        }

        if (instances.Find(one.Id) is { } known && known.Module != module.Name)
        {
            throw Refused.Conflict("instance-exists", "Another service has this id.");
        }

        await registry.RegisterAsync(one with { Module = module.Name }, cancel);
        return TypedResults.Json(
            new Registered(
                digestKeys.DigestKeyOf(module.Name),
                placements.Of(module.Name).Extracted,
                BeatEvery.TotalSeconds,
                HandedFlags.Of(configuration)
            ),
            RegistryJson.Default.Registered
        );
    }

    /// <summary>It says that it lives. 404: it is not known, and is to register again.</summary>
    public IResult Beat(ClaimsPrincipal caller, Guid id)
    {
        var one = Own(caller, id);
        one.Beat();
        var beaten = new Beaten(placements.Of(one.Module).SendsSomething, HandedFlags.Of(configuration));
        return TypedResults.Json(beaten, RegistryJson.Default.Beaten);
    }

    /// <summary>It says that it ends.</summary>
    public async Task<IResult> RemoveAsync(ClaimsPrincipal caller, Guid id, CancellationToken cancel)
    {
        await registry.RemoveAsync(Own(caller, id), cancel);
        return TypedResults.NoContent();
    }

    private Instance Own(ClaimsPrincipal caller, Guid id) =>
        instances.Find(id) is { Discovery: Discovery.Registered } one && IsOf(caller, one.Module)
            ? one
            : throw Refused.NotFound("instance");

    private static bool IsOf(ClaimsPrincipal caller, string module) =>
        string.Equals(caller.Identity?.Name, module, StringComparison.OrdinalIgnoreCase);

    // Requests with users' tokens go there: not to wherever somebody says.
    private void Check(string member, Uri? address)
    {
        if (
            address is not { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            || address.Scheme is not ("http" or "https")
            || address.AbsoluteUri.Length > 400
        )
        {
            throw Refused.Invalid(member, "The address is one such as http://127.0.0.1:8080.");
        }

        if (!address.IsLoopback && !IsAllowed(address.Host))
        {
            throw Refused.Invalid(member, $"Services at {address.Host} are not allowed: see Extraction:AllowedHosts.");
        }
    }

    private bool IsAllowed(string host) =>
        (configuration["Extraction:AllowedHosts"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(allowed =>
                allowed.StartsWith("*.", StringComparison.Ordinal)
                    ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
                    : host.Equals(allowed, StringComparison.OrdinalIgnoreCase)
            );
}
