using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationTests.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "warehouse");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "warehouse",
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
                schema: "warehouse",
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
                schema: "warehouse",
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
                schema: "warehouse",
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
                schema: "warehouse",
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
                schema: "warehouse",
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
                schema: "warehouse",
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
                name: "stock_items",
                schema: "warehouse",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    sku = table.Column<string>(maxLength: 64, nullable: false).Annotation("Platform:BinaryText", true),
                    note = table.Column<string>(maxLength: 100, nullable: true),
                    kind = table.Column<string>(maxLength: 64, nullable: false),
                    former_kind = table.Column<string>(maxLength: 64, nullable: true),
                    on_hand = table.Column<int>(nullable: false),
                    counted_at = table.Column<DateTimeOffset>(nullable: false),
                    emptied_at = table.Column<DateTimeOffset>(nullable: true),
                    version = table.Column<int>(nullable: false),
                    unit_price_amount = table.Column<long>(nullable: false),
                    unit_price_currency = table
                        .Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_items", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stock_movements",
                schema: "warehouse",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false).Annotation("Platform:Sequence", true),
                    stock_item_id = table.Column<Guid>(nullable: false),
                    quantity = table.Column<int>(nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_movements", x => x.sequence);
                    table.ForeignKey(
                        name: "FK_stock_movements_stock_items_stock_item_id",
                        column: x => x.stock_item_id,
                        principalSchema: "warehouse",
                        principalTable: "stock_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "warehouse",
                table: "dead_letters",
                column: "failed_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "warehouse",
                table: "dead_letters",
                column: "id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "warehouse",
                table: "dead_letters",
                column: "message_type"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "warehouse",
                table: "events",
                column: "group_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "warehouse",
                table: "events",
                columns: new[] { "message_type", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "warehouse",
                table: "handled",
                column: "handled_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "warehouse",
                table: "idempotency_keys",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                schema: "warehouse",
                table: "inbox",
                column: "due_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "warehouse",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "warehouse",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "warehouse",
                table: "message_groups",
                column: "touched_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "warehouse",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "warehouse",
                table: "outbox",
                column: "due_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_stock_movements_stock_item_id",
                schema: "warehouse",
                table: "stock_movements",
                column: "stock_item_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "dead_letters", schema: "warehouse");

            migrationBuilder.DropTable(name: "events", schema: "warehouse");

            migrationBuilder.DropTable(name: "handled", schema: "warehouse");

            migrationBuilder.DropTable(name: "idempotency_keys", schema: "warehouse");

            migrationBuilder.DropTable(name: "inbox", schema: "warehouse");

            migrationBuilder.DropTable(name: "message_groups", schema: "warehouse");

            migrationBuilder.DropTable(name: "outbox", schema: "warehouse");

            migrationBuilder.DropTable(name: "stock_movements", schema: "warehouse");

            migrationBuilder.DropTable(name: "stock_items", schema: "warehouse");
        }
    }
}
