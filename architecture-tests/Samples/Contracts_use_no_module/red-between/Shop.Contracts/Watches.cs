using Between;

namespace Shop.Contracts;

/// <summary>How many an order may have.</summary>
public static class Limits
{
    /// <summary>Pieces.</summary>
    public static int Most() => Bridge.Most; // <= Shop.Contracts.Limits.Most(): Between.Bridge.Most
}
