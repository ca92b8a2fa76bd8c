using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Platform.Data;

/// <summary>Gives a schema the tables of its messages. They are written and read by the bus, in plain SQL.</summary>
internal sealed class MessageTablesConvention : IModelInitializedConvention
{
    private static readonly Type[] Tables =
    [
        typeof(OutboxRow),
        typeof(InboxRow),
        typeof(HandledRow),
        typeof(DeadLetterRow),
        typeof(MessageGroupRow),
        typeof(EventRow),
        typeof(IdempotencyKeyRow),
    ];

    public void ProcessModelInitialized(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var table in Tables)
            // As if an attribute asked for it: what conventions alone add goes again when nothing refers to it.
            modelBuilder.Entity(table, fromDataAnnotation: true);

        // Groups are kept for long, and few of them are held: those are looked for again and again.
        var groups = modelBuilder.Entity(typeof(MessageGroupRow), fromDataAnnotation: true)!;
        var owner = groups.Property(typeof(Guid?), nameof(MessageGroupRow.Owner), fromDataAnnotation: true)!.Metadata;
        groups.HasIndex([owner], fromDataAnnotation: true)!.HasFilter("owner IS NOT NULL", fromDataAnnotation: true);
    }
}
