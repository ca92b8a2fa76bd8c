using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("shop");
        migrationBuilder.AddColumn<int>(name: "stock", schema: "shop", table: "items", defaultValue: 0);
        migrationBuilder.InsertData(schema: "shop", table: "items", column: "name", value: "stock");
        migrationBuilder.RenameTable(name: "stock", schema: "shop", newName: "levels");
        migrationBuilder.Sql("UPDATE shop.items SET stock = 1");
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
