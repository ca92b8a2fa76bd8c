using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE VIEW shop.named AS SELECT * FROM shop.items WHERE name IS NOT NULL");
        migrationBuilder.Sql("DELETE FROM named");
        migrationBuilder.CreateTable(
            name: "items",
            schema: "shop",
            columns: table => new { id = table.Column<Guid>(), pieces = table.Column<int>(defaultValueSql: "1") }
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
