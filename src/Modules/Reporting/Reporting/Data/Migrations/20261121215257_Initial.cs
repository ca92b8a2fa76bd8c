using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Reporting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reporting");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "reporting",
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
                name: "erased_users",
                schema: "reporting",
                columns: table => new
                {
                    user_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erased_users", x => x.user_id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                schema: "reporting",
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
                schema: "reporting",
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
                schema: "reporting",
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
                schema: "reporting",
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
                name: "log",
                schema: "reporting",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    message_id = table.Column<Guid>(nullable: false),
                    type = table.Column<string>(maxLength: 200, nullable: false),
                    published_at = table.Column<DateTimeOffset>(nullable: false),
                    body = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "log_turns",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<int>(nullable: false),
                    taken = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "message_groups",
                schema: "reporting",
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
                name: "models",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    position = table.Column<long>(nullable: false),
                    events = table.Column<long>(nullable: false),
                    as_of = table.Column<DateTimeOffset>(nullable: true),
                    started_at = table.Column<DateTimeOffset>(nullable: false),
                    complete_at = table.Column<DateTimeOffset>(nullable: true),
                    past_of = table.Column<string>(maxLength: 50, nullable: true),
                    past_place = table.Column<long>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => x.generation);
                });

            migrationBuilder.CreateTable(
                name: "order_steps",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    hour = table.Column<DateTimeOffset>(nullable: false),
                    step = table.Column<string>(maxLength: 64, nullable: false),
                    detail = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    orders = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_steps", x => new { x.generation, x.hour, x.step, x.detail });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "reporting",
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
                name: "sales",
                schema: "reporting",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    by = table.Column<string>(maxLength: 64, nullable: false),
                    day = table.Column<DateOnly>(nullable: false),
                    key = table.Column<string>(maxLength: 200, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    currency = table.Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    orders = table.Column<long>(nullable: false),
                    units = table.Column<long>(nullable: false),
                    sold = table.Column<long>(nullable: false),
                    cancelled_orders = table.Column<long>(nullable: false),
                    cancelled_units = table.Column<long>(nullable: false),
                    cancelled = table.Column<long>(nullable: false),
                    returns = table.Column<long>(nullable: false),
                    returned_units = table.Column<long>(nullable: false),
                    returned = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sales", x => new { x.generation, x.by, x.day, x.key, x.currency });
                });

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "reporting",
                table: "dead_letters",
                column: "failed_at");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "reporting",
                table: "dead_letters",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "reporting",
                table: "dead_letters",
                column: "message_type");

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "reporting",
                table: "events",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "reporting",
                table: "events",
                columns: new[] { "message_type", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "reporting",
                table: "handled",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "reporting",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                schema: "reporting",
                table: "inbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "reporting",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "reporting",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_log_message_id",
                schema: "reporting",
                table: "log",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "reporting",
                table: "message_groups",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "reporting",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "reporting",
                table: "outbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_sales_generation_by_key",
                schema: "reporting",
                table: "sales",
                columns: new[] { "generation", "by", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "erased_users",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "events",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "handled",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "log",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "log_turns",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "message_groups",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "models",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "order_steps",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "sales",
                schema: "reporting");
        }
    }
}
