using System.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Shop.Pay;

internal static class Ledger
{
    public static int Pay(IDbCommand command) => command.ExecuteNonQuery(); // <= Shop.Pay.Ledger.Pay(IDbCommand): System.Data.IDbCommand.ExecuteNonQuery

    public static bool Next(IDataReader reader) => reader.Read(); // <= Shop.Pay.Ledger.Next(IDataReader): System.Data.IDataReader.Read

    public static void Again(EntityEntry entry) => entry.Reload(); // <= Shop.Pay.Ledger.Again(EntityEntry): Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry.Reload
}
