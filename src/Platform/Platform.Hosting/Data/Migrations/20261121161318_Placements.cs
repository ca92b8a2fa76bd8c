using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Hosting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Placements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "placement_changes",
                schema: "platform",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    module = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    decision_version = table.Column<int>(nullable: false),
                    before = table.Column<string>(nullable: false),
                    after = table.Column<string>(nullable: false),
                    changed_by = table.Column<string>(maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(nullable: false),
                    reason = table.Column<string>(maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_changes", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                schema: "platform",
                columns: table => new
                {
                    module = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    decision = table.Column<string>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => x.module);
                });

            migrationBuilder.CreateIndex(
                name: "IX_placement_changes_module_sequence",
                schema: "platform",
                table: "placement_changes",
                columns: new[] { "module", "sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "placement_changes",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "placements",
                schema: "platform");
        }
    }
}
