using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orders.Data.Migrations
{
    /// <inheritdoc />
    public partial class OrderDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "tracking_number",
                schema: "orders",
                table: "orders",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "captured_amount",
                schema: "orders",
                table: "fulfilments",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "captured_currency",
                schema: "orders",
                table: "fulfilments",
                maxLength: 3,
                nullable: false,
                defaultValue: "")
                .Annotation("Platform:BinaryText", true);

            migrationBuilder.AddColumn<long>(
                name: "refunded_amount",
                schema: "orders",
                table: "fulfilments",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "refunded_currency",
                schema: "orders",
                table: "fulfilments",
                maxLength: 3,
                nullable: false,
                defaultValue: "")
                .Annotation("Platform:BinaryText", true);

            migrationBuilder.CreateTable(
                name: "details",
                schema: "orders",
                columns: table => new
                {
                    order_id = table.Column<Guid>(nullable: false),
                    user_id = table.Column<Guid>(nullable: true),
                    customer_name = table.Column<string>(maxLength: 200, nullable: false),
                    order_version = table.Column<int>(nullable: false),
                    as_of = table.Column<DateTimeOffset>(nullable: false),
                    story = table.Column<string>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_details", x => x.order_id);
                });

            migrationBuilder.CreateTable(
                name: "details_rebuilds",
                schema: "orders",
                columns: table => new
                {
                    number = table.Column<int>(nullable: false),
                    started_at = table.Column<DateTimeOffset>(nullable: false),
                    orders = table.Column<long>(nullable: false),
                    complete_at = table.Column<DateTimeOffset>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_details_rebuilds", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_details_user_id",
                schema: "orders",
                table: "details",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "details",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "details_rebuilds",
                schema: "orders");

            migrationBuilder.DropColumn(
                name: "tracking_number",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "captured_amount",
                schema: "orders",
                table: "fulfilments");

            migrationBuilder.DropColumn(
                name: "captured_currency",
                schema: "orders",
                table: "fulfilments");

            migrationBuilder.DropColumn(
                name: "refunded_amount",
                schema: "orders",
                table: "fulfilments");

            migrationBuilder.DropColumn(
                name: "refunded_currency",
                schema: "orders",
                table: "fulfilments");
        }
    }
}
