using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace IntegrationTests.Data;

public sealed class SchemaResetTests
{
    [Fact]
    public async Task Rows_that_refer_to_each_other_are_gone_and_numbers_begin_again()
    {
        using var folder = new TemporaryFolder();
        using var library = await OpenAsync(folder);
        await FillAsync(library);

        await library.ResetAsync();

        foreach (var table in new[] { "a_loans", "shelves", "z_books" })
            (await library.CountAsync(table)).ShouldBe(0, table);
        await FillAsync(library);
        await using var connection = await library.OpenReadAsync();
        (await SchemaTables.RowsAsync(connection, TestDatabase.Sql(library, "SELECT number FROM [a_loans]")))
            .ShouldHaveSingleItem()[0]
            .ShouldBe("1");
    }

    [Fact]
    public async Task Nothing_is_left_of_a_modules_messages()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await warehouse.Database.FillAsync();
        await warehouse.Database.AddRowAsync("test", 1);

        await warehouse.Database.ResetAsync();

        foreach (var table in await warehouse.Database.TablesInOrderAsync())
            (await warehouse.Database.CountAsync(table)).ShouldBe(0, table);
    }

    [Fact]
    public async Task What_is_known_of_migrations_stays()
    {
        using var folder = new TemporaryFolder();
        using var library = await OpenAsync(folder);

        await library.ResetAsync();

        (await library.CountAsync("__EFMigrationsHistory")).ShouldBe(1);
        using var again = Warehouse.Migrations(library);
        await again.ApplyAsync();
    }

    [Fact]
    public async Task Tables_come_after_those_that_they_refer_to()
    {
        using var folder = new TemporaryFolder();
        using var library = await OpenAsync(folder);

        (await library.TablesInOrderAsync()).ShouldBe(["shelves", "z_books", "a_loans"]);
    }

    private static async Task<ModuleDatabase> OpenAsync(TemporaryFolder folder)
    {
        var library = new ModuleDatabase<LibraryDbContext>(
            TestDatabase.Open(folder.Path, writers: 1),
            NullLoggerFactory.Instance
        );
        using var migrations = Warehouse.Migrations(library);
        await migrations.ApplyAsync();
        return library;
    }

    // A loan refers to a book, a book to a shelf, a shelf to the one below it.
    private static async Task FillAsync(ModuleDatabase library)
    {
        await library.ExecuteAsync("INSERT INTO [shelves] (id, below) VALUES (1, NULL)");
        await library.ExecuteAsync("INSERT INTO [shelves] (id, below) VALUES (2, 1)");
        await library.ExecuteAsync("INSERT INTO [z_books] (id, shelf) VALUES (1, 2)");
        await library.ExecuteAsync("INSERT INTO [a_loans] (book) VALUES (1)");
    }
}

/// <summary>Tables that refer to each other, and whose names are not in that order.</summary>
public sealed class LibraryDbContext(DbContextOptions<LibraryDbContext> options) : SchemaDbContext(options);

[DbContext(typeof(LibraryDbContext))]
[Migration("20260101000000_Library")]
public sealed class LibraryMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string schema = "library";
        migrationBuilder.EnsureSchema(schema);
        migrationBuilder.CreateTable(
            "shelves",
            table => new { id = table.Column<int>(), below = table.Column<int>(nullable: true) },
            schema,
            table =>
            {
                table.PrimaryKey("PK_shelves", row => row.id);
                table.ForeignKey("FK_shelves", row => row.below, "shelves", "id", schema);
            }
        );
        migrationBuilder.CreateTable(
            "z_books",
            table => new { id = table.Column<int>(), shelf = table.Column<int>() },
            schema,
            table =>
            {
                table.PrimaryKey("PK_books", row => row.id);
                table.ForeignKey("FK_books", row => row.shelf, "shelves", "id", schema);
            }
        );
        migrationBuilder.CreateTable(
            "a_loans",
            table => new
            {
                number = table.Column<long>().Annotation("Platform:Sequence", true),
                book = table.Column<int>(),
            },
            schema,
            table =>
            {
                table.PrimaryKey("PK_loans", row => row.number);
                table.ForeignKey("FK_loans", row => row.book, "z_books", "id", schema);
            }
        );
    }
}
