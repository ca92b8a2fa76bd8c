using static ArchitectureTests.Language.DataSentences;
using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>A module's data is its own, and any product can keep it.</summary>
internal static class DataRules
{
    public static Rule An_entity_is_mapped_in_its_own_modules_schema { get; } =
        Entities()
            .Should()
            .BeMappedInTheirOwnModulesSchema()
            .Otherwise(
                "Map classes of the module, in its schema. What another module knows comes by its events, into a table of one's own, or by a question."
            );

    public static Rule Every_context_carries_outbox_and_inbox { get; } =
        Contexts()
            .Should()
            .CarryOutboxAndInbox()
            .Otherwise(
                "Derive from ModuleDbContext, call the base in what is overridden: messages are saved with the changes."
            );

    public static Rule No_foreign_key_crosses_schemas { get; } =
        Schemas()
            .ShouldNot()
            .HaveForeignKeysToOthers()
            .Otherwise("Keep the other's id as a value; the database cannot hold two modules together.");

    public static Rule A_migration_changes_its_own_schema_alone { get; } =
        Schemas()
            .Should()
            .ChangeTheirOwnSchemaAlone()
            .Otherwise("Say the module's schema, and leave others' tables to their own migrations.");

    public static Rule SQL_names_only_the_modules_own_tables { get; } =
        Modules()
            .Should()
            .NameOnlyTheirOwnTablesInSql()
            .Otherwise(
                "SQL is a constant text that names the module's own tables, with values as parameters; what another module has is asked for by a question."
            );

    public static Rule Money_is_kept_as_money { get; } =
        Columns().ShouldNot().KeepMoneyAsNumbers().Otherwise("Use Money: minor units and a currency.");

    public static Rule A_model_speaks_to_every_product { get; } =
        Entities()
            .ShouldNot()
            .SpeakToOneProduct()
            .Otherwise(
                "Let each product derive the column from the CLR type and [MaxLength], and set values in code: one model serves all."
            );

    public static Rule A_migration_runs_on_every_product { get; } =
        Migrations()
            .Should()
            .RunOnEveryProduct()
            .Otherwise(
                "Make it with eng/add-migration, which leaves types and annotations of a product out; set values in code."
            );
}
