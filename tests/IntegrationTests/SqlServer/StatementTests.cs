using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Data;
using Platform.Hosting;
using Platform.Messaging;

namespace IntegrationTests.SqlServer;

/// <summary>The platform's own statements, as SQL Server is sent them, were read (docs/decisions/0031-sql-server.md).</summary>
[Trait("Database", "Named")]
public sealed class StatementTests
{
    private static readonly SqlDialect Sql = Schemas.Provider.Sql;

    [Fact]
    public void Messages_are_kept_as_read()
    {
        var operations = new OperationSql(Sql, "orders");
        var some = new EventFilter { Alias = "orders.placed", About = ["one", "another"] };
        StatementsOf(new MessageSql(Sql, "orders", ["Orders.First", "Orders.Second"]))
            .Concat(StatementsOf(operations))
            .Append((nameof(operations.Events), operations.Events(new EventFilter())))
            .Append((nameof(operations.Events), operations.Events(some)))
            .ShouldBeAsRead("statements/messages.sql");
    }

    [Fact]
    public void Answers_are_kept_as_read() =>
        StatementsOf(new AnswerSql(Sql, "orders")).ShouldBeAsRead("statements/answers.sql");

    [Fact]
    public void Rows_are_written_as_read()
    {
        using var reporting = Schemas.Open("reporting");
        var types = reporting
            .Model.GetEntityTypes()
            .Where(type => !type.ClrType.Assembly.GetName().Name!.StartsWith("Platform.", StringComparison.Ordinal));
        var texts =
            from type in types
            from how in (RowWriting[])[RowWriting.InsertIfAbsent, RowWriting.InsertOrAdd]
            let text = TextOf(type, how)
            where text is not null && !text.Contains("SET  FROM", StringComparison.Ordinal)
            select ($"{type.ClrType.Name}: {how}", text);
        texts.ShouldBeAsRead("statements/rows.sql");
    }

    [Fact]
    public void Locks_are_taken_as_read() =>
        SqlServerLock
            .Statements.Append(("Readers", SqlServerSnapshots.Question))
            .Append((nameof(SqlServerProvider.TableExists), SqlServerProvider.TableExists))
            .ShouldBeAsRead("statements/locks.sql");

    [Fact]
    public void Logins_are_made_as_read()
    {
        var owner = new DatabaseLogin("shop_migrations", "not in a script", "shop");
        var script = Schemas.Provider.Provisioner!.Script([
            new("orders", new("shop_orders", "not in a script", "shop"), owner),
            new("users", new("o'ne [of] users", null, "shop"), owner),
        ]);
        script.ShouldNotContain("not in a script");
        script.ShouldBeAsRead("statements/logins.sql");
    }

    // The table that says what has been applied is made by whoever is first.
    [Fact]
    public void The_history_of_migrations_is_EFs_own()
    {
        using var context = Schemas.Open("orders");
        var login = new DatabaseLogin("shop_orders", null, "shop");
        var script = Schemas.Provider.Provisioner!.Script([new("orders", login, login)]);
        Words(script).ShouldContain(Words(context.GetService<IHistoryRepository>().GetCreateScript()));
    }

    private static IEnumerable<(string Name, string Sql)> StatementsOf<T>(T statements) =>
        from property in typeof(T).GetProperties()
        let value = property.GetValue(statements)
        from text in value as IEnumerable<string> ?? [(string)value]
        select (property.Name, text);

    private static string Words(string sql)
    {
        var words = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words[(words.IndexOf("CREATE TABLE", StringComparison.Ordinal))..].TrimEnd(';');
    }

    // A type with other columns than numbers beside its key is not added to.
    private static string? TextOf(IEntityType type, RowWriting how)
    {
        try
        {
            return JournalWriter
                .Of(type, Schemas.Provider, how)
                .Write(Activator.CreateInstance(type.ClrType, nonPublic: true)!)
                .Sql;
        }
        catch (Exception none) when (none is InvalidOperationException or MissingMethodException)
        {
            return null;
        }
    }
}

internal static class GoldenStatements
{
    public static void ShouldBeAsRead(this IEnumerable<(string Name, string Sql)> statements, string file)
    {
        var text = new StringBuilder();
        foreach (var (name, sql) in statements)
            text.Append("-- ").AppendLine(name).AppendLine(sql).AppendLine("GO").AppendLine();
        text.ToString().ShouldBeAsRead(file);
    }
}
