namespace Shop;

public sealed record Refunded(Guid Id);

public sealed record RefundRefused(Guid Id);

public static class SettleReturnHandler
{
    public static void Handle(Refunded _) { }

    public static void Handle(RefundRefused _) { }
}

/// <summary>Ends as a handler's name does, and handles nothing.</summary>
internal sealed class ErrorHandler
{
    public static void Show(Refunded _) { }
}
