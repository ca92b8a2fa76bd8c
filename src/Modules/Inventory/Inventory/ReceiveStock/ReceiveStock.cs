using Microsoft.AspNetCore.Http;

namespace Inventory;

internal static class ReceiveStock
{
    private const int MostReceipts = 1_000;

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
