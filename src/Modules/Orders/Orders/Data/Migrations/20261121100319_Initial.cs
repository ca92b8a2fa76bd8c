using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orders.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "orders");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "orders",
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
                schema: "orders",
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
                schema: "orders",
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
                schema: "orders",
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
                schema: "orders",
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
                schema: "orders",
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
                name: "orders",
                schema: "orders",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    user_id = table.Column<Guid>(nullable: true),
                    placed_by = table.Column<Guid>(nullable: false),
                    items = table.Column<string>(nullable: false),
                    line_count = table.Column<int>(nullable: false),
                    payment_token = table.Column<string>(maxLength: 200, nullable: true),
                    status = table.Column<string>(maxLength: 64, nullable: false),
                    reason = table.Column<string>(maxLength: 400, nullable: true),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(nullable: true),
                    shipped_at = table.Column<DateTimeOffset>(nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(nullable: true),
                    return_count = table.Column<int>(nullable: false),
                    customer_erased = table.Column<bool>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    returned_amount = table.Column<long>(nullable: false),
                    returned_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    ship_to_city = table.Column<string>(maxLength: 200, nullable: false),
                    ship_to_country = table.Column<string>(maxLength: 200, nullable: false),
                    ship_to_line1 = table.Column<string>(maxLength: 200, nullable: false),
                    ship_to_name = table.Column<string>(maxLength: 200, nullable: false),
                    ship_to_postal_code = table.Column<string>(maxLength: 200, nullable: false),
                    total_amount = table.Column<long>(nullable: false),
                    total_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => x.sequence);
                    table.UniqueConstraint("AK_orders_id", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "orders",
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
                name: "returns",
                schema: "orders",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    lines = table.Column<string>(nullable: false),
                    items = table.Column<string>(nullable: false),
                    reason = table.Column<string>(maxLength: 500, nullable: true),
                    requested_at = table.Column<DateTimeOffset>(nullable: false),
                    status = table.Column<string>(maxLength: 64, nullable: false),
                    refusal = table.Column<string>(maxLength: 500, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(nullable: true),
                    version = table.Column<int>(nullable: false),
                    value_amount = table.Column<long>(nullable: false),
                    value_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_returns", x => x.sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "fulfilments",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    step = table.Column<string>(maxLength: 64, nullable: false),
                    deadline = table.Column<DateTimeOffset>(nullable: true),
                    is_timed = table.Column<bool>(nullable: false),
                    reason = table.Column<string>(maxLength: 400, nullable: true),
                    version = table.Column<int>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fulfilments", x => x.id);
                    table.ForeignKey(
                        name: "FK_fulfilments_orders_id",
                        column: x => x.id,
                        principalSchema: "orders",
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "orders",
                table: "dead_letters",
                column: "failed_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "orders",
                table: "dead_letters",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "orders",
                table: "dead_letters",
                column: "message_type"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "orders",
                table: "events",
                column: "group_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "orders",
                table: "events",
                columns: new[] { "message_type", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "orders",
                table: "handled",
                column: "handled_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "orders",
                table: "idempotency_keys",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(name: "IX_inbox_due_at", schema: "orders", table: "inbox", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "orders",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "orders",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "orders",
                table: "message_groups",
                column: "touched_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_orders_status_sequence",
                schema: "orders",
                table: "orders",
                columns: new[] { "status", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_orders_user_id_sequence",
                schema: "orders",
                table: "orders",
                columns: new[] { "user_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "orders",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(name: "IX_outbox_due_at", schema: "orders", table: "outbox", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_returns_id",
                schema: "orders",
                table: "returns",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_returns_order_id",
                schema: "orders",
                table: "returns",
                column: "order_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "dead_letters", schema: "orders");

            migrationBuilder.DropTable(name: "events", schema: "orders");

            migrationBuilder.DropTable(name: "fulfilments", schema: "orders");

            migrationBuilder.DropTable(name: "handled", schema: "orders");

            migrationBuilder.DropTable(name: "idempotency_keys", schema: "orders");

            migrationBuilder.DropTable(name: "inbox", schema: "orders");

            migrationBuilder.DropTable(name: "message_groups", schema: "orders");

            migrationBuilder.DropTable(name: "outbox", schema: "orders");

            migrationBuilder.DropTable(name: "returns", schema: "orders");

            migrationBuilder.DropTable(name: "orders", schema: "orders");
        }
    }
}
