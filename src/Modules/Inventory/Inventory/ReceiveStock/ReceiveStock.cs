using Microsoft.AspNetCore.Http;

namespace Inventory;

internal static class ReceiveStock
{
    private const int MostReceipts = 1_000;

    /// <summary>Books stock of one product that has arrived.</summary>
    [Answers<Stock>]
    public static Task<IResult> Endpoint(SkuInPath path, ReceiptRequest request, WriteRequest write)
    {
        var invalid = new Invalid();
        var receipt = (request with { Sku = path.Sku }).Check(invalid, at: "");
        invalid.Throw();
        return write.InvokeAsync<ReceivedStock>(
            new BookReceipts([receipt]),
            received => TypedResults.Ok(received.Items[0])
        );
    }

    /// <summary>Books stock that has arrived: all of it, or none when something of it is not valid.</summary>
    [Answers<ReceivedStock>]
    public static Task<IResult> ManyEndpoint(IReadOnlyList<ReceiptRequest?> request, WriteRequest write)
    {
        var invalid = new Invalid().When(
            request.Count is < 1 or > MostReceipts,
            "items",
            $"must be 1 to {MostReceipts:N0} receipts"
        );
        invalid.Throw();
        var nothing = new ReceiptRequest(null, 0, null);
        List<Receipt> receipts = [.. request.Select((item, i) => (item ?? nothing).Check(invalid, at: $"items[{i}]."))];
        invalid.Throw();
        return write.InvokeAsync<ReceivedStock>(new BookReceipts(receipts), TypedResults.Ok);
    }
}
