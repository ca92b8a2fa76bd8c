using System.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace Shop.Pay;

internal static class Ledger
{
    public static object Begin(IDbConnection connection) => connection.BeginTransaction(); // <= Shop.Pay.Ledger.Begin(IDbConnection): System.Data.IDbConnection.BeginTransaction

    public static object Keep(IRelationalConnection connection) => connection; // <= Shop.Pay.Ledger.Keep(IRelationalConnection): Microsoft.EntityFrameworkCore.Storage.IRelationalConnection
}
