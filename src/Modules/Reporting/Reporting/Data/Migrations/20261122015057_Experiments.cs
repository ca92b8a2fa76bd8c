using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Reporting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Experiments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exposures",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    experiment = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    day = table.Column<DateOnly>(nullable: false),
                    at = table.Column<DateTimeOffset>(nullable: false),
                    skus = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exposures", x => new { x.generation, x.user_id, x.experiment, x.day });
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    experiment = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    currency = table.Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    orders = table.Column<long>(nullable: false),
                    revenue = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes", x => new { x.generation, x.user_id, x.experiment, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "participants",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    experiment = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    variant = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => new { x.generation, x.user_id, x.experiment });
                });

            migrationBuilder.CreateIndex(
                name: "IX_participants_generation_experiment_variant",
                schema: "reporting",
                table: "participants",
                columns: new[] { "generation", "experiment", "variant" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposures",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "outcomes",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "participants",
                schema: "reporting");
        }
    }
}
