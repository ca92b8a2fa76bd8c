using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payments.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "payments");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "payments",
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
                schema: "payments",
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
                schema: "payments",
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
                schema: "payments",
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
                schema: "payments",
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
                name: "message_groups",
                schema: "payments",
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
                schema: "payments",
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
                name: "payments",
                schema: "payments",
                columns: table => new
                {
                    order_id = table.Column<Guid>(nullable: false),
                    id = table.Column<Guid>(nullable: false),
                    state = table.Column<string>(maxLength: 64, nullable: false),
                    charge_id = table.Column<string>(maxLength: 64, nullable: true),
                    failure_reason = table.Column<string>(maxLength: 200, nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    captured_amount = table.Column<long>(nullable: false),
                    captured_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    promised_amount = table.Column<long>(nullable: false),
                    promised_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    refunded_amount = table.Column<long>(nullable: false),
                    refunded_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => x.order_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "refunds",
                schema: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    return_id = table.Column<Guid>(nullable: true),
                    state = table.Column<string>(maxLength: 64, nullable: false),
                    refusal_reason = table.Column<string>(maxLength: 200, nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    amount_amount = table.Column<long>(nullable: false),
                    amount_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refunds", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "payments",
                table: "dead_letters",
                column: "failed_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "payments",
                table: "dead_letters",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "payments",
                table: "dead_letters",
                column: "message_type"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "payments",
                table: "events",
                column: "group_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "payments",
                table: "events",
                columns: new[] { "message_type", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "payments",
                table: "handled",
                column: "handled_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "payments",
                table: "idempotency_keys",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(name: "IX_inbox_due_at", schema: "payments", table: "inbox", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "payments",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "payments",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "payments",
                table: "message_groups",
                column: "touched_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "payments",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "payments",
                table: "outbox",
                column: "due_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_refunds_order_id",
                schema: "payments",
                table: "refunds",
                column: "order_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "dead_letters", schema: "payments");

            migrationBuilder.DropTable(name: "events", schema: "payments");

            migrationBuilder.DropTable(name: "handled", schema: "payments");

            migrationBuilder.DropTable(name: "idempotency_keys", schema: "payments");

            migrationBuilder.DropTable(name: "inbox", schema: "payments");

            migrationBuilder.DropTable(name: "message_groups", schema: "payments");

            migrationBuilder.DropTable(name: "outbox", schema: "payments");

            migrationBuilder.DropTable(name: "payments", schema: "payments");

            migrationBuilder.DropTable(name: "refunds", schema: "payments");
        }
    }
}
