using System.Transactions;

namespace Shop;

public sealed record Refund(Guid Id);

public static class RefundHandler
{
    public static void Handle(Refund command) => Transaction.Current?.Rollback(); // <= Shop.RefundHandler.Handle(Refund): System.Transactions.Transaction.Current // <= Shop.RefundHandler.Handle(Refund): System.Transactions.Transaction.Rollback
}
