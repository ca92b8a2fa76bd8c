using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Users.Data.Migrations
{
    /// <inheritdoc />
    public partial class SigningIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "password_number",
                schema: "users",
                table: "users",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "signs_from",
                schema: "users",
                table: "key_pairs",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "attempts",
                schema: "users",
                columns: table => new
                {
                    account = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    place = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    failures = table.Column<int>(nullable: false),
                    last_failure_at = table.Column<DateTimeOffset>(nullable: true),
                    wait_until = table.Column<DateTimeOffset>(nullable: true),
                    known_until = table.Column<DateTimeOffset>(nullable: true),
                    forget_at = table.Column<DateTimeOffset>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => new { x.account, x.place });
                });

            migrationBuilder.CreateTable(
                name: "password_resets",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    asked_at = table.Column<DateTimeOffset>(nullable: false),
                    expires_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_password_resets", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "secrets",
                schema: "users",
                columns: table => new
                {
                    id = table.Column<int>(nullable: false),
                    value = table.Column<string>(maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secrets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_accounts",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    roles = table.Column<string>(nullable: false),
                    secrets = table.Column<string>(nullable: false),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_accounts", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    password_number = table.Column<int>(nullable: false),
                    ends_at = table.Column<DateTimeOffset>(nullable: false),
                    renewed_at = table.Column<DateTimeOffset>(nullable: false),
                    expires_at = table.Column<DateTimeOffset>(nullable: false),
                    token_hash = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    used_hash = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    salt = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_forget_at",
                schema: "users",
                table: "attempts",
                column: "forget_at");

            migrationBuilder.CreateIndex(
                name: "IX_password_resets_expires_at",
                schema: "users",
                table: "password_resets",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_password_resets_id",
                schema: "users",
                table: "password_resets",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_password_resets_user_id",
                schema: "users",
                table: "password_resets",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_service_accounts_id",
                schema: "users",
                table: "service_accounts",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_accounts_name",
                schema: "users",
                table: "service_accounts",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sessions_expires_at",
                schema: "users",
                table: "sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_user_id",
                schema: "users",
                table: "sessions",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attempts",
                schema: "users");

            migrationBuilder.DropTable(
                name: "password_resets",
                schema: "users");

            migrationBuilder.DropTable(
                name: "secrets",
                schema: "users");

            migrationBuilder.DropTable(
                name: "service_accounts",
                schema: "users");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "users");

            migrationBuilder.DropColumn(
                name: "password_number",
                schema: "users",
                table: "users");

            migrationBuilder.DropColumn(
                name: "signs_from",
                schema: "users",
                table: "key_pairs");
        }
    }
}
