using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IntegrationTests.SqlServer;

/// <summary>What SQL Server is told to make, compared with what was read (docs/decisions/0031-sql-server.md).</summary>
[Trait("Database", "Named")]
public sealed class DefinitionTests
{
    // The most that a key of an index may have: clustered, and not.
    private const int ClusteredBytes = 900;
    private const int OtherBytes = 1700;

    public static TheoryData<string> Names => [.. Schemas.Names];

    [Theory, MemberData(nameof(Names))]
    public void Migrations_are_as_read(string schema)
    {
        using var context = Schemas.Open(schema);
        var migrator = context.GetService<IMigrator>();
        var text = new StringBuilder();
        var before = Migration.InitialDatabase;
        foreach (var migration in context.Database.GetMigrations())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"-- {migration}")
                .AppendLine(migrator.GenerateScript(before, migration));
            before = migration;
        }

        text.ToString().ShouldBeAsRead($"{schema}/migrations.sql");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_model_makes_what_was_read(string schema)
    {
        using var context = Schemas.Open(schema);
        var model = context.GetService<IDesignTimeModel>().Model;
        var create = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(create, model);
        string.Join("\nGO\n\n", commands.Select(command => command.CommandText.TrimEnd()))
            .ShouldBeAsRead($"{schema}/create.sql");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_key_fits_into_an_index(string schema)
    {
        using var context = Schemas.Open(schema);
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
        foreach (var table in tables)
        {
            foreach (var index in table.Indexes)
                Bytes(index.Columns).ShouldBeLessThanOrEqualTo(OtherBytes, index.Name);
            foreach (var key in table.UniqueConstraints)
                Bytes(key.Columns)
                    .ShouldBeLessThanOrEqualTo(
                        key.Columns.Any(column => column.StoreType == "uniqueidentifier") ? OtherBytes : ClusteredBytes,
                        key.Name
                    );
        }
    }

    private static int Bytes(IEnumerable<IColumn> columns) =>
        columns.Sum(column =>
            column.StoreType switch
            {
                "uniqueidentifier" => 16,
                "datetimeoffset" => 10,
                "bigint" or "float" => 8,
                "int" => 4,
                "date" => 3,
                "bit" => 1,
                var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) && text != "nvarchar(max)" => 2
                    * int.Parse(text[9..^1], CultureInfo.InvariantCulture),
                var other => throw new InvalidOperationException($"{column.Name} is {other}, which is no key."),
            }
        );
}
