using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recommendations.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "recommendations");

            migrationBuilder.CreateTable(
                name: "baskets",
                schema: "recommendations",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    number = table.Column<long>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    skus = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_baskets", x => new { x.generation, x.number });
                });

            migrationBuilder.CreateTable(
                name: "customers",
                schema: "recommendations",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    user_id = table.Column<Guid>(nullable: false),
                    purchases = table.Column<string>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_customers", x => new { x.generation, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
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
                schema: "recommendations",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    orders = table.Column<long>(nullable: false),
                    started_at = table.Column<DateTimeOffset>(nullable: false),
                    complete_at = table.Column<DateTimeOffset>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => x.generation);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "recommendations",
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
                schema: "recommendations",
                columns: table => new
                {
                    generation = table.Column<int>(nullable: false),
                    sku = table.Column<string>(maxLength: 64, nullable: false)
                        .Annotation("Platform:BinaryText", true),
                    orders = table.Column<long>(nullable: false),
                    popularity = table.Column<double>(nullable: false),
                    recent_text = table.Column<string>(maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => new { x.generation, x.sku });
                });

            migrationBuilder.CreateIndex(
                name: "IX_baskets_generation_order_id",
                schema: "recommendations",
                table: "baskets",
                columns: new[] { "generation", "order_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_customers_user_id",
                schema: "recommendations",
                table: "customers",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_failed_at",
                schema: "recommendations",
                table: "dead_letters",
                column: "failed_at");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_id",
                schema: "recommendations",
                table: "dead_letters",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_message_type",
                schema: "recommendations",
                table: "dead_letters",
                column: "message_type");

            migrationBuilder.CreateIndex(
                name: "IX_events_group_id",
                schema: "recommendations",
                table: "events",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_message_type_sequence",
                schema: "recommendations",
                table: "events",
                columns: new[] { "message_type", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_handled_handled_at",
                schema: "recommendations",
                table: "handled",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                schema: "recommendations",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                schema: "recommendations",
                table: "inbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_message_id_subscriber_generation",
                schema: "recommendations",
                table: "inbox",
                columns: new[] { "message_id", "subscriber", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_subscriber_group_id_sequence",
                schema: "recommendations",
                table: "inbox",
                columns: new[] { "subscriber", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_message_groups_touched_at",
                schema: "recommendations",
                table: "message_groups",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_destination_group_id_sequence",
                schema: "recommendations",
                table: "outbox",
                columns: new[] { "destination", "group_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                schema: "recommendations",
                table: "outbox",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_products_generation_popularity",
                schema: "recommendations",
                table: "products",
                columns: new[] { "generation", "popularity" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "baskets",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "customers",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "dead_letters",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "erased_users",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "events",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "handled",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "message_groups",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "models",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "recommendations");

            migrationBuilder.DropTable(
                name: "products",
                schema: "recommendations");
        }
    }
}
