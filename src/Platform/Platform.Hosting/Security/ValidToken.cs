using System.Security.Claims;

namespace Platform.Hosting;

/// <summary>What a token says, once it has been verified.</summary>
internal sealed record ValidToken(ClaimsPrincipal Principal, DateTimeOffset Expires);
