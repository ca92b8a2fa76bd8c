using Microsoft.AspNetCore.Http;

namespace Orders;

/// <summary>
/// Makes the details of all orders anew from their events, while the shop runs and the old ones are read. While that is
/// under way, asking for it again changes nothing.
/// </summary>
internal static class RebuildDetails
{
    [Answers<DetailsRebuildView>(202)]
    public static Task<IResult> Endpoint(WriteRequest write) =>
        write.InvokeAsync<DetailsRebuildView>(
            new StartDetailsRebuild(),
            view => Results.Accepted("/api/orders/details/rebuild", view)
        );
}
