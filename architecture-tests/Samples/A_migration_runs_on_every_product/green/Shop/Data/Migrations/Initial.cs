using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(name: "shop");
        migrationBuilder.CreateTable(
            name: "items",
            schema: "shop",
            columns: table => new
            {
                id = table.Column<long>().Annotation("Platform:Sequence", true),
                name = table.Column<string>(maxLength: 200).Annotation("Platform:BinaryText", true),
                type = table.Column<int>(defaultValue: 1),
                made_at = table.Column<DateTimeOffset>(defaultValueSql: "CURRENT_TIMESTAMP"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_items", x => x.id);
                table.CheckConstraint("ck_items_type", "type IN (1, 2) AND coalesce(type, 0) > 0");
            }
        );
        migrationBuilder.CreateIndex(
            name: "IX_items_name",
            schema: "shop",
            table: "items",
            column: "name",
            filter: "name <> 'now()'"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "items", schema: "shop");
    }
}
