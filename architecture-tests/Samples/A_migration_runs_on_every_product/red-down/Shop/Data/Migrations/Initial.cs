using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "pieces", schema: "shop", table: "items");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        throw new NotSupportedException("There is no way back."); // <= Shop.Data.Migrations.Initial.Down(MigrationBuilder): cannot be run: There is no way back.
    }
}
