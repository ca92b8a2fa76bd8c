using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("INSERT INTO shop.items SELECT id, sku FROM stock.levels"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): stock.levels in SQL
        migrationBuilder.Sql(
            """
            -- The next line is the one that is reported.
            DELETE FROM items USING orders.lines l -- // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): orders.lines in SQL
            WHERE l.item_id = items.id
            """
        );
        foreach (var table in new[] { "items", "lines" })
            migrationBuilder.Sql($"DELETE FROM {table}"); // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): a text for Sql that is not constant
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
