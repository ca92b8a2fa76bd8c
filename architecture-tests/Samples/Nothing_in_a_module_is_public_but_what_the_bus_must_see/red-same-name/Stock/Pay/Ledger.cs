namespace Common;

/// <summary>Two modules have a type of this name.</summary>
public sealed record Ledger(int Number); // <= Common.Ledger: is public, and no handler, saga or message shows it
