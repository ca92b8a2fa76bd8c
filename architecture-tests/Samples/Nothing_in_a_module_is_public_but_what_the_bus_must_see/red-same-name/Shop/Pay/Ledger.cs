namespace Common;

/// <summary>Two modules have a type of this name.</summary>
public sealed record Ledger(int Number);

public sealed record Pay(Ledger Ledger);

public static class PayHandler
{
    public static void Handle(Pay command) { }
}
