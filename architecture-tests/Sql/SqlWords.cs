namespace ArchitectureTests.Sql;

/// <summary>The words of SQL that tell where a name can stand.</summary>
internal static class SqlWords
{
    /// <summary>Words that are no names unless quoted: not a table's, and not its alias.</summary>
    public static readonly IReadOnlySet<string> Reserved = Set(
        "ALL ALTER AND APPLY AS ASC BEGIN BETWEEN BY CASE CONFLICT CONSTRAINT CREATE CROSS DEFAULT DELETE DESC DISTINCT",
        "DO DROP ELSE END EXCEPT EXISTS FETCH FOR FROM FULL GRANT GROUP HAVING IF IN INDEXED INNER INSERT INTERSECT INTO",
        "IS JOIN LEFT LIKE LIMIT MATCHED MERGE NATURAL NOT NULL OFFSET ON OPTION OR ORDER OUTER OUTPUT PIVOT PRIMARY",
        "REFERENCES RETURNING REVOKE RIGHT SELECT SET STRAIGHT_JOIN TABLE TABLESAMPLE THEN TO TOP TRUNCATE UNION UNIQUE",
        "UNPIVOT UPDATE USING VALUES WHEN WHERE WINDOW WITH"
    );

    /// <summary>What ends a list of tables: a comma after it does not lead to another one.</summary>
    public static readonly IReadOnlySet<string> AfterTables = Set(
        "DO EXCEPT FETCH GROUP HAVING INTERSECT LIMIT OFFSET OPTION ORDER OUTPUT RETURNING SET UNION VALUES WHEN WHERE",
        "WINDOW"
    );

    /// <summary>Statements whose work stands elsewhere: in a procedure, in a text, in another file.</summary>
    public static readonly IReadOnlySet<string> Opaque = Set("ATTACH CALL COPY EXEC EXECUTE LOAD");

    /// <summary>What is made, changed, dropped or granted.</summary>
    public static readonly IReadOnlySet<string> Definitions = Set("ALTER CREATE DROP GRANT LOCK REVOKE");

    /// <summary>What can be granted that is no table.</summary>
    public static readonly IReadOnlySet<string> Granted = Set("DATABASE FUNCTION PROCEDURE SCHEMA SEQUENCE TYPE");

    /// <summary>INSERT, UPDATE and DELETE after these are an event, a privilege or a branch, without a table.</summary>
    public static readonly IReadOnlySet<string> BeforeEvent = Set(
        "AFTER BEFORE DO FOR GRANT INSTEAD KEY OF ON OR REVOKE THEN"
    );

    /// <summary>SQL Server's hints in brackets behind a table, which is no function for that.</summary>
    public static readonly IReadOnlySet<string> Hints = Set(
        "HOLDLOCK NOLOCK NOWAIT PAGLOCK READCOMMITTED READPAST READUNCOMMITTED REPEATABLEREAD ROWLOCK SERIALIZABLE",
        "SNAPSHOT TABLOCK TABLOCKX UPDLOCK XLOCK"
    );

    /// <summary>What a query in brackets begins with.</summary>
    public static readonly IReadOnlySet<string> Queries = Set("SELECT VALUES WITH");

    private static HashSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
