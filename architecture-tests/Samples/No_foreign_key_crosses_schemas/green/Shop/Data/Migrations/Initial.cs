using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "lines",
            schema: "shop",
            columns: table => new { id = table.Column<Guid>(), item_id = table.Column<Guid>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_lines", x => x.id);
                table.ForeignKey(
                    name: "FK_lines_items_item_id",
                    column: x => x.item_id,
                    principalSchema: "shop",
                    principalTable: "items",
                    principalColumn: "id"
                );
            }
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
