using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("stock"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): changes stock.*
        migrationBuilder.AddColumn<int>(
            name: "ordered",
            schema: "stock", // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): changes stock.levels
            table: "levels",
            defaultValue: 0
        );
        migrationBuilder.InsertData(table: "items", column: "name", value: "tea"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): changes items
        migrationBuilder.RenameTable(
            name: "baskets",
            schema: "shop",
            newName: "baskets",
            newSchema: "stock" // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): changes stock.baskets
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "levels",
            schema: "stock" // <= Shop.Data.Migrations.Initial.Down(MigrationBuilder): changes stock.levels
        );
    }
}
