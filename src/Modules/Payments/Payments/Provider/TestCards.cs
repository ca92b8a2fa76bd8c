namespace Payments.Provider;

/// <summary>The cards that the simulated provider knows.</summary>
internal static class TestCards
{
    /// <summary>Works.</summary>
    public const string Visa = "tok_visa";

    public const string Declined = "tok_declined";

    public const string InsufficientFunds = "tok_insufficient_funds";

    /// <summary>The first attempt under a key is turned away, the next one works.</summary>
    public const string UnavailableOnce = "tok_unavailable_once";

    /// <summary>Is charged at the first attempt, but that is not answered; the next one is.</summary>
    public const string TimeoutOnce = "tok_timeout_once";

    /// <summary>Is charged; takes nothing back.</summary>
    public const string NoRefund = "tok_no_refund";
}
