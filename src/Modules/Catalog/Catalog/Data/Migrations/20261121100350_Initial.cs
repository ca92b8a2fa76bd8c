using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "catalog");

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "catalog",
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
                name: "events",
                schema: "catalog",
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
                schema: "catalog",
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
                schema: "catalog",
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
                schema: "catalog",
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
                schema: "catalog",
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
                schema: "catalog",
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
                name: "products",
                schema: "catalog",
                columns: table => new
                {
                    sequence = table.Column<long>(nullable: false)
                        .Annotation("Platform:Sequence", true),
                    sku = table.Column<string>(maxLength: 64, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    name = table.Column<string>(maxLength: 200, nullable: false),
                    description = table.Column<string>(maxLength: 4000, nullable: true),
                    category = table.Column<string>(maxLength: 100, nullable: true)
                        .Annotation("Platform:BinaryText", true),
                    discontinued = table.Column<bool>(nullable: false),
                    search_text = table.Column<string>(maxLength: 265, nullable: false),
                    created_at = table.Column<DateTimeOffset>(nullable: false),
                    changed_at = table.Column<DateTimeOffset>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    price_amount = table.Column<long>(nullable: false),
                    price_currency = table.Column<string>(maxLength: 3, nullable: false)
                        .Annotation("Platform:BinaryText", true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<int>(nullable: false),
                    number = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.id);
                });

            migrationBuilder.InsertData(
                schema: "catalog",
                table: "revisions",
                columns: new[] { "id", "number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "catalog",
                table: "dead_letters",
                column: "failed_at");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "catalog",
                table: "dead_letters",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "catalog",
                table: "dead_letters",
                column: "message_type");

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "catalog",
                table: "events",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "catalog",
                table: "events",
                columns: new[] { "message_type", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "catalog",
                table: "handled",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "catalog",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                schema: "catalog",
                table: "inbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "catalog",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "catalog",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "catalog",
                table: "message_groups",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "catalog",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "catalog",
                table: "outbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_products_category_sequence",
                schema: "catalog",
                table: "products",
                columns: new[] { "category", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_products_sku",
                schema: "catalog",
                table: "products",
                column: "sku",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "events",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "handled",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "message_groups",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "products",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "revisions",
                schema: "catalog");
        }
    }
}
