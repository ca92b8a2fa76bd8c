namespace Platform.Data;

/// <summary>Says, to everything that a flow calls, that this flow is inside a transaction.</summary>
internal sealed class WriteFlow
{
    public volatile bool Ended;
}

/// <summary>Something that stands on a transaction and must let go of it.</summary>
internal interface IEnlisted
{
    void TransactionEnded();
}
