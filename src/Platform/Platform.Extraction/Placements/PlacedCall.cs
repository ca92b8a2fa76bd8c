using System.Security.Claims;

namespace Platform.Extraction;

/// <summary>What a decision needs to know of a call.</summary>
/// <param name="Key">
/// What the share sticks to: the user for customers, the call's own id for staff and services, whose calls would
/// otherwise all move at once.
/// </param>
/// <param name="User">The id of the user who calls; null when nobody is signed in.</param>
/// <param name="Caller">Who calls, for the roles; null when nobody is signed in.</param>
/// <param name="Canary">Whether the request says <c>canary: true</c>.</param>
internal readonly record struct PlacedCall(
    string Key,
    string? User = null,
    ClaimsPrincipal? Caller = null,
    bool Canary = false
);
