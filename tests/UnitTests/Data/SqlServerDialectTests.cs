using Platform.Data;

namespace UnitTests.Data;

public sealed class SqlServerDialectTests
{
    private static readonly SqlServerProvider Server = new(
        "Server=nowhere.example;Database=shop;Password=not-to-be-seen"
    );
    private static readonly SqlDialect Sql = Server.Sql;

    [Fact]
    public void Names_stand_in_brackets() => Sql.Table("orders", "key").ShouldBe("[orders].[key]");

    [Fact]
    public void Rows_that_were_inserted_are_answered_column_by_column() =>
        Sql.Insert("t", "a, b", "VALUES (@p0, @p1)", "a, b")
            .ShouldBe("INSERT INTO t (a, b) OUTPUT INSERTED.a, INSERTED.b VALUES (@p0, @p1)");

    [Fact]
    public void A_row_that_is_there_already_is_no_error() =>
        Sql.Insert("t", "a", "VALUES (@p0)", null, "a")
            .ShouldContain("IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END");

    [Fact]
    public void A_lock_on_a_log_that_was_refused_is_an_error()
    {
        Sql.InsertIntoLog("t", "a", "@p0", "sequence").ShouldContain("IF @turn < 0 BEGIN THROW 51222");
        Sql.EndOfLog("t").ShouldContain("IF @turn < 0 BEGIN THROW 51222");
    }

    [Fact]
    public void A_key_is_looked_for_by_its_own_values() =>
        Sql.Upsert("t", ["b"], ["a", "b"], "@p0, CAST(@p1 AS bigint)", "a = n.a")
            .ShouldContain("WHERE t.b = CAST(@p1 AS bigint)) UPDATE");

    [Fact]
    public void Connections_are_encrypted_and_the_certificate_is_checked_unless_it_says_otherwise()
    {
        var settings = SqlServerConnections.Read("Server=a;Database=b");
        settings.Encrypt.ToString().ShouldBe("True");
        settings.TrustServerCertificate.ShouldBeFalse();
        settings.ApplicationName.ShouldBe("monolith");
        SqlServerConnections.Read("Server=a;Database=b;Encrypt=Optional").Encrypt.ToString().ShouldBe("False");
    }

    [Fact]
    public void Nothing_that_is_shown_has_the_password_in_it() =>
        (Server.Name + Server.QueueOf("orders") + Server).ShouldNotContain("not-to-be-seen");
}
