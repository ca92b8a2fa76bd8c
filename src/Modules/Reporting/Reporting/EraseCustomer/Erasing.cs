using Reporting.Data;

namespace Reporting;

/// <summary>What an erased customer bought stays in every sum, under no id: bookkeeping needs it, and nobody else.</summary>
internal static class Erasing
{
    public static async Task<IReadOnlyList<Guid>> ErasedAmongAsync(
        this ReportingDbContext reporting,
        IReadOnlyList<Guid> customers,
        CancellationToken cancel
    ) =>
        customers is []
            ? []
            : await reporting
                .ErasedUsers.Where(erased => EF.Parameter(customers).Contains(erased.UserId))
                .Select(erased => erased.UserId)
                .ToListAsync(cancel);

    /// <summary>Moves what is counted under a customer's id to where all who were erased are.</summary>
    public static async Task EraseAsync(
        this ReportingDbContext reporting,
        int generation,
        Guid user,
        CancellationToken cancel
    )
    {
        reporting.AppendIfAbsent(new ErasedUser { UserId = user });
        var key = Keys.Of(user);
        var own = reporting.Sales.Where(row =>
            row.Generation == generation && row.By == SalesBy.Customer && row.Key == key
        );
        foreach (var row in await own.AsNoTracking().ToListAsync(cancel))
            reporting.Accumulate(
                new Sales
                {
                    Generation = generation,
                    By = SalesBy.Customer,
                    Day = row.Day,
                    Key = Keys.Erased,
                    Currency = row.Currency,
                    Orders = row.Orders,
                    Units = row.Units,
                    Sold = row.Sold,
                    CancelledOrders = row.CancelledOrders,
                    CancelledUnits = row.CancelledUnits,
                    Cancelled = row.Cancelled,
                    Returns = row.Returns,
                    ReturnedUnits = row.ReturnedUnits,
                    Returned = row.Returned,
                }
            );
        await own.ExecuteDeleteAsync(cancel);
        await reporting.LeaveExperimentsAsync(generation, user, cancel);
    }
}
