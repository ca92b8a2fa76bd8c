using System.Data.Common;

namespace Shop.Find;

internal static class Find
{
    public static DbCommand Prepared(WriteTransaction transaction) =>
        transaction.Prepared("UPDATE \"levels\" SET on_hand = 0"); // <= Shop.Find.Find.Prepared(WriteTransaction): levels in SQL

    public static async Task<object?> Command(DbConnection connection, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM items, stock.levels"; // <= Shop.Find.Find.Command(DbConnection, CancellationToken): stock.levels in SQL
        return await command.ExecuteScalarAsync(cancel);
    }

    public static void Initialised(DbCommand command, WriteTransaction transaction) =>
        command.CommandText = "DELETE FROM " + transaction.Database.Schema + ".items"; // <= Shop.Find.Find.Initialised(DbCommand, WriteTransaction): a text for set_CommandText that is not constant
}
