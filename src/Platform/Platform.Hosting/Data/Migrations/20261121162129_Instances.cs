using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Hosting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Instances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "instances",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    module = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    http1 = table.Column<string>(maxLength: 400, nullable: false),
                    http2 = table.Column<string>(maxLength: 400, nullable: false),
                    version = table.Column<string>(maxLength: 100, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(nullable: false),
                    last_seen = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instances", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "instances",
                schema: "platform");
        }
    }
}
