namespace Replay.Invoices;

/// <summary>What a cancellation sends back of one order, and what the shop owes for it.</summary>
internal sealed record PlannedReturn(
    Cancellation Cancellation,
    Invoice Order,
    IReadOnlyList<CancelledLine> Items,
    long Pence
)
{
    public long Pieces => Items.Sum(item => (long)item.Quantity);
}
