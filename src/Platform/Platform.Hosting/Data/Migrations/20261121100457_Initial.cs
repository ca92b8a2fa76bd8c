using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Hosting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "platform");

            migrationBuilder.CreateTable(
                name: "keys",
                schema: "platform",
                columns: table => new
                {
                    name = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    value = table.Column<string>(nullable: false),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keys", x => x.name);
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "keys", schema: "platform");
        }
    }
}
