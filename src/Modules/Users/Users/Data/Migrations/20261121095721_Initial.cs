using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Users.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "users");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    source = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table
                        .Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    error_type = table.Column<string>(maxLength: 400, nullable: false),
                    error = table.Column<string>(nullable: false),
                    failed_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dead_letters", x => x.sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "events",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table
                        .Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    published_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "handled",
                schema: "users",
                columns: table => new
                {
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    handled_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_handled",
                        x => new
                        {
                            x.message_id,
                            x.subscriber,
                            x.generation,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "users",
                columns: table => new
                {
                    scope = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    key = table.Column<string>(maxLength: 200, nullable: false).Annotation("Platform:BinaryText", true),
                    request_hash = table.Column<string>(maxLength: 88, nullable: false),
                    status = table.Column<int>(nullable: false),
                    headers = table.Column<string>(nullable: true),
                    content_type = table.Column<string>(maxLength: 100, nullable: true),
                    body = table.Column<string>(nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_keys", x => new { x.scope, x.key });
                }
            );

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    source = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table
                        .Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    due_at = table.Column<DateTimeOffset>(nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    last_error = table.Column<string>(nullable: true),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    received_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "key_pairs",
                schema: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    pem = table.Column<string>(maxLength: 1000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_pairs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "message_groups",
                schema: "users",
                columns: table => new
                {
                    subscriber = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    group_id = table
                        .Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    token = table.Column<long>(nullable: false),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    touched_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_groups", x => new { x.subscriber, x.group_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    destination = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: true),
                    event_sequence = table.Column<long>(nullable: true),
                    group_id = table
                        .Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    due_at = table.Column<DateTimeOffset>(nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    last_error = table.Column<string>(nullable: true),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "users",
                schema: "users",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    email = table.Column<string>(maxLength: 254, nullable: true),
                    email_key = table
                        .Column<string>(maxLength: 254, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    name = table.Column<string>(maxLength: 200, nullable: true),
                    password_hash = table.Column<string>(maxLength: 200, nullable: true),
                    roles = table.Column<string>(nullable: false),
                    is_operator = table.Column<bool>(nullable: false),
                    registered_at = table.Column<DateTimeOffset>(nullable: false),
                    erased_at = table.Column<DateTimeOffset>(nullable: true),
                    version = table.Column<int>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.sequence);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "users",
                table: "dead_letters",
                column: "failed_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "users",
                table: "dead_letters",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "users",
                table: "dead_letters",
                column: "message_type"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "users",
                table: "events",
                column: "group_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "users",
                table: "events",
                columns: new[] { "message_type", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "users",
                table: "handled",
                column: "handled_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "users",
                table: "idempotency_keys",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(name: "IX_inbox_due_at", schema: "users", table: "inbox", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "users",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "users",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "users",
                table: "message_groups",
                column: "touched_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "users",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(name: "IX_outbox_due_at", schema: "users", table: "outbox", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_users_email_key",
                schema: "users",
                table: "users",
                column: "email_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_users_id",
                schema: "users",
                table: "users",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_users_is_operator",
                schema: "users",
                table: "users",
                column: "is_operator"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "dead_letters", schema: "users");

            migrationBuilder.DropTable(name: "events", schema: "users");

            migrationBuilder.DropTable(name: "handled", schema: "users");

            migrationBuilder.DropTable(name: "idempotency_keys", schema: "users");

            migrationBuilder.DropTable(name: "inbox", schema: "users");

            migrationBuilder.DropTable(name: "key_pairs", schema: "users");

            migrationBuilder.DropTable(name: "message_groups", schema: "users");

            migrationBuilder.DropTable(name: "outbox", schema: "users");

            migrationBuilder.DropTable(name: "users", schema: "users");
        }
    }
}
