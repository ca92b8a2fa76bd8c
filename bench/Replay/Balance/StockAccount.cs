namespace Replay.Balance;

/// <summary>One sku's pieces. What counts as earlier had happened before OnHandAtStart was read.</summary>
internal sealed class StockAccount(string sku)
{
    public string Sku => sku;

    public long OnHandAtStart { get; set; }
    public long ReceivedEarlier { get; set; }
    public long SoldEarlier { get; set; }
    public long ReturnedEarlier { get; set; }

    /// <summary>Received, sold and returned by this run and the earlier parts of it.</summary>
    public long Received { get; set; }
    public long Sold { get; set; }
    public long Returned { get; set; }

    /// <summary>As the shop says at the end; null as long as it could not be read.</summary>
    public long? OnHand { get; set; }
    public long Reserved { get; set; }

    /// <summary>What was there before any part of this run.</summary>
    public long Opening => OnHandAtStart - ReceivedEarlier + SoldEarlier - ReturnedEarlier;

    public long Expected => Opening + Received - Sold + Returned;

    public IEnumerable<string> Differences()
    {
        if (OnHand is not { } onHand)
        {
            yield return $"sku {Sku}: the level could not be read";
            yield break;
        }
        if (onHand != Expected)
        {
            yield return $"sku {Sku}: opening {Opening} + received {Received} - sold {Sold} + returned {Returned}"
                + $" = {Expected}, but on hand is {onHand} ({onHand - Expected:+0;-0})";
        }
        if (Reserved != 0)
        {
            yield return $"sku {Sku}: {Reserved} pieces are still reserved";
        }
    }
}
