using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recommendations.Data.Migrations
{
    /// <inheritdoc />
    public partial class Shown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "shown",
                schema: "recommendations",
                columns: table => new
                {
                    user_id = table.Column<Guid>(nullable: false),
                    experiment = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    day = table.Column<DateOnly>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shown", x => new { x.user_id, x.experiment });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "shown",
                schema: "recommendations");
        }
    }
}
