using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Data;

namespace IntegrationTests.SqlServer;

/// <summary>
/// What EF sends SQL Server when it saves, was read: for each kind of row one that is new, one that has changed, one that
/// is removed, and several new ones at once.
/// </summary>
[Trait("Database", "Named")]
public sealed class SaveTests
{
    public static TheoryData<string> Names => [.. Schemas.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_saved_as_read(string schema)
    {
        var text = new StringBuilder();
        using (var model = Schemas.Open(schema))
            foreach (var type in model.Model.GetEntityTypes().Where(IsSaved).OrderBy(type => type.Name))
            {
                Append("new", EntityState.Added, 1);
                Append("several new", EntityState.Added, 5);
                // What is a key and nothing else does not change.
                if (type.GetProperties().Any(property => !property.IsKey()))
                    Append("changed", EntityState.Modified, 1);
                Append("removed", EntityState.Deleted, 1);

                void Append(string what, EntityState state, int count) =>
                    text.AppendLine($"-- {type.ClrType.Name}: {what}")
                        .AppendLine(Sent(schema, type.ClrType, state, count))
                        .AppendLine("GO")
                        .AppendLine();
            }

        text.ToString().ShouldBeAsRead($"{schema}/saves.sql");
    }

    // Rows of messages are written by statements of the platform's own.
    private static bool IsSaved(IEntityType type) =>
        !type.IsOwned()
        && type.ClrType.Assembly != typeof(SchemaDbContext).Assembly
        && type.FindPrimaryKey() is not null;

    private static string Sent(string schema, Type type, EntityState state, int count)
    {
        var server = new NoServer();
        using var context = Schemas.Open(schema, server);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        for (var number = 1; number <= count; number++)
            MadeUp.Row(context, type, number, state);
        try
        {
            Versions.Raise(context.ChangeTracker);
#pragma warning disable EF1001 // A context saves in a transaction only, and there is none without a server.
            context.GetService<IStateManager>().SaveChanges(acceptAllChangesOnSuccess: true);
#pragma warning restore EF1001
        }
        catch (DbUpdateException stopped) when (stopped.InnerException is HasBeenSentException)
        {
            // All that there is to see.
        }

        return server.Sent ?? throw new InvalidOperationException($"Nothing of {type.Name} was sent.");
    }

    private sealed class HasBeenSentException : Exception;

    /// <summary>Takes in the first command instead of a server.</summary>
    private sealed class NoServer : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public string? Sent { get; private set; }

        public InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            // It is said where no transaction was begun; there always is one.
            Sent = command.CommandText.Replace("SET IMPLICIT_TRANSACTIONS OFF;", "", StringComparison.Ordinal).Trim();
            throw new HasBeenSentException();
        }
    }
}
