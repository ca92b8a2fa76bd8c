using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Notifications.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "notifications");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "notifications",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    source = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    error_type = table.Column<string>(maxLength: 400, nullable: false),
                    error = table.Column<string>(nullable: false),
                    failed_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dead_letters", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                schema: "notifications",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(maxLength: 64, nullable: false),
                    about = table.Column<Guid>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    queued_at = table.Column<DateTimeOffset>(nullable: false),
                    status = table.Column<string>(maxLength: 64, nullable: false),
                    due_at = table.Column<DateTimeOffset>(nullable: true),
                    closed_at = table.Column<DateTimeOffset>(nullable: true),
                    recipient = table.Column<string>(maxLength: 254, nullable: true),
                    erased = table.Column<bool>(nullable: false),
                    attempt_count = table.Column<int>(nullable: false),
                    attempts = table.Column<string>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "events",
                schema: "notifications",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    published_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "handled",
                schema: "notifications",
                columns: table => new
                {
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    handled_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handled", x => new { x.message_id, x.subscriber, x.generation });
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "notifications",
                columns: table => new
                {
                    scope = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    key = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    request_hash = table.Column<string>(maxLength: 88, nullable: false),
                    status = table.Column<int>(nullable: false),
                    headers = table.Column<string>(nullable: true),
                    content_type = table.Column<string>(maxLength: 100, nullable: true),
                    body = table.Column<string>(nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_keys", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "notifications",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    subscriber = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    generation = table.Column<int>(nullable: false),
                    source = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: false),
                    group_id = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    due_at = table.Column<DateTimeOffset>(nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    last_error = table.Column<string>(nullable: true),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    received_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "message_groups",
                schema: "notifications",
                columns: table => new
                {
                    subscriber = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    group_id = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    token = table.Column<long>(nullable: false),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    touched_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_groups", x => new { x.subscriber, x.group_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "notifications",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    destination = table.Column<string>(maxLength: 64, nullable: false),
                    message_type = table.Column<string>(maxLength: 200, nullable: false),
                    body = table.Column<string>(nullable: true),
                    event_sequence = table.Column<long>(nullable: true),
                    group_id = table.Column<string>(maxLength: 200, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    headers = table.Column<string>(nullable: true),
                    due_at = table.Column<DateTimeOffset>(nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(nullable: true),
                    attempts = table.Column<int>(nullable: false),
                    last_error = table.Column<string>(nullable: true),
                    owner = table.Column<Guid>(nullable: true),
                    leased_until = table.Column<DateTimeOffset>(nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "postmen",
                schema: "notifications",
                columns: table => new
                {
                    id = table.Column<int>(nullable: false),
                    round = table.Column<int>(nullable: false),
                    comes_at = table.Column<DateTimeOffset>(nullable: true),
                    looks_again = table.Column<bool>(nullable: false),
                    in_vain = table.Column<int>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_postmen", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "notifications",
                table: "dead_letters",
                column: "failed_at");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "notifications",
                table: "dead_letters",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "notifications",
                table: "dead_letters",
                column: "message_type");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_due_at",
                schema: "notifications",
                table: "deliveries",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_id",
                schema: "notifications",
                table: "deliveries",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_kind_about",
                schema: "notifications",
                table: "deliveries",
                columns: new[] { "kind", "about" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_order_id",
                schema: "notifications",
                table: "deliveries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_status_sequence",
                schema: "notifications",
                table: "deliveries",
                columns: new[] { "status", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_user_id",
                schema: "notifications",
                table: "deliveries",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "notifications",
                table: "events",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "notifications",
                table: "events",
                columns: new[] { "message_type", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "notifications",
                table: "handled",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "notifications",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                schema: "notifications",
                table: "inbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "notifications",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "notifications",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "notifications",
                table: "message_groups",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "notifications",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "notifications",
                table: "outbox",
                column: "due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "deliveries",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "events",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "handled",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "message_groups",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "postmen",
                schema: "notifications");
        }
    }
}
