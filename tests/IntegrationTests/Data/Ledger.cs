using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A schema whose migration can stop in the middle, to be killed there.</summary>
public sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : SchemaDbContext(options);

[DbContext(typeof(LedgerDbContext))]
[Migration("20260101000000_Ledger")]
public sealed class LedgerMigration : Migration
{
    public static bool Stalls { get; set; }

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts", table => new { id = table.Column<Guid>(nullable: false) });
        if (Stalls)
            migrationBuilder.Sql("SELECT stall()");
        migrationBuilder.CreateTable("entries", table => new { id = table.Column<Guid>(nullable: false) });
    }
}

/// <summary>Gives migrations the function <c>stall()</c>, which says so and never ends.</summary>
internal sealed class StallingProvider(string folder) : SqliteProvider(folder)
{
    public override DbConnection CreateWriter(string schema)
    {
        var connection = (SqliteConnection)base.CreateWriter(schema);
        connection.CreateFunction("stall", Stall);
        return connection;
    }

    private static string? Stall()
    {
        Console.WriteLine("in the middle");
        return Console.ReadLine();
    }
}
