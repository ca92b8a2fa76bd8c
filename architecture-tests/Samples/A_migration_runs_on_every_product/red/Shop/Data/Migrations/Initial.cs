using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase().Annotation("Npgsql:PostgresExtension:citext", ",,"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): has the annotation Npgsql:PostgresExtension:citext
        migrationBuilder.CreateTable(
            name: "items",
            schema: "shop",
            columns: table => new
            {
                id = table.Column<long>(type: "INTEGER"), // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.id has the type INTEGER
                name = table
                    .Column<string>(collation: "NOCASE") // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.name is sorted by NOCASE
                    .Annotation("Sqlite:Autoincrement", true), // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): has the annotation Sqlite:Autoincrement
                made_at = table.Column<DateTimeOffset>(defaultValueSql: "now()"), // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.made_at is set by now()
                version = table.Column<byte[]>(rowVersion: true), // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.version is a row version
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_items", x => x.id).Annotation("SqlServer:Clustered", false); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): has the annotation SqlServer:Clustered
                table.CheckConstraint("ck_items_named", "len(name) > 0"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): ck_items_named asks for len()
            }
        );
        migrationBuilder.AlterColumn<string>(
            name: "name",
            schema: "shop",
            table: "items",
            type: "jsonb", // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.name has the type jsonb
            oldType: "TEXT" // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): items.name has the type TEXT
        );
        migrationBuilder.CreateIndex(
            name: "IX_items_name",
            schema: "shop",
            table: "items",
            column: "name",
            filter: "[name] IS NOT NULL" // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): IX_items_name asks for [name]
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
