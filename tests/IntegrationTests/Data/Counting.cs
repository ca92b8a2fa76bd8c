using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>Rows that are easy to count, written in plain SQL.</summary>
internal static class Counting
{
    private const string Insert =
        "INSERT INTO [message_groups] (subscriber, group_id, token, touched_at) VALUES (@p0, @p1, 1, @p2)";

    public static async Task AddRowAsync(this ModuleDatabase database, string who, int number)
    {
        await using var write = await database.BeginWriteAsync();
        await write.InsertAsync(who, number);
        await write.CommitAsync();
    }

    public static Task InsertAsync(this WriteTransaction write, string who, int number, string padding = "") =>
        write
            .Prepared(TestDatabase.Sql(write.Database, Insert))
            .Bind(who, $"{number}{padding}", write.Database.Provider.Time(DateTimeOffset.UnixEpoch))
            .ExecuteNonQueryAsync();

    public static async Task<long> CountAsync(this ModuleDatabase database, string table = "message_groups")
    {
        await using var read = await database.OpenReadAsync();
        await using var command = read.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {database.Provider.Sql.Table(database.Schema, table)}";
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    public static async Task ExecuteAsync(this ModuleDatabase database, string sql)
    {
        await using var write = await database.BeginWriteAsync();
        await write.Prepared(TestDatabase.Sql(database, sql)).ExecuteNonQueryAsync();
        await write.CommitAsync();
    }
}
