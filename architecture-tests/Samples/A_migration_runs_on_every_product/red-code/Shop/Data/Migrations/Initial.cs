using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Data.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite") // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder.ActiveProvider
            migrationBuilder.DropTable(name: "items", schema: "shop");
        if (migrationBuilder.IsSqlite()) // <= Shop.Data.Migrations.Initial.Up(MigrationBuilder): Microsoft.EntityFrameworkCore.Migrations.SqliteMigrationBuilderExtensions.IsSqlite
            migrationBuilder.DropTable(name: "lines", schema: "shop");
    }

    protected override void Down(MigrationBuilder migrationBuilder) { }
}
