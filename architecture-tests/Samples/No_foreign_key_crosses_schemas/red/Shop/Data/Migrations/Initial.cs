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
            name: "items",
            schema: "shop",
            columns: table => new { id = table.Column<Guid>(), sku = table.Column<string>(maxLength: 64) },
            constraints: table =>
            {
                table.PrimaryKey("PK_items", x => x.id);
                table.ForeignKey(
                    name: "FK_items_levels_sku",
                    column: x => x.sku,
                    principalSchema: "stock", // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): has a foreign key to stock.levels
                    principalTable: "levels",
                    principalColumn: "sku"
                );
            }
        );
        migrationBuilder.AddForeignKey(
            name: "FK_items_users_id",
            schema: "shop",
            table: "items",
            column: "id",
            principalSchema: "users", // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): has a foreign key to users.users
            principalTable: "users",
            principalColumn: "id"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
