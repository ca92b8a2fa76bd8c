using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Data;

/// <summary>Writes rows of one table with one prepared statement: what tracking costs is saved.</summary>
internal sealed class JournalWriter
{
    private readonly string insert;
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter)[] columns;

    private JournalWriter(IEntityType type, DatabaseProvider provider)
    {
        if (type.GetComplexProperties().Any() || type.GetNavigations().Any())
            throw new InvalidOperationException($"{type.ClrType.Name} is more than one plain row; add it instead.");

        var written = type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
        var names = string.Join(", ", written.Select(p => provider.Column(p.GetColumnName())));
        var values = string.Join(", ", written.Select((_, i) => $"@p{i}"));
        insert = $"INSERT INTO {provider.Table(type.GetSchema()!, type.GetTableName()!)} ({names}) VALUES ({values})";
        columns = [.. written.Select(p => (p.GetGetter(), p.GetTypeMapping().Converter))];
    }

    public static JournalWriter Of(IEntityType type, DatabaseProvider provider) =>
        type.GetOrAddRuntimeAnnotationValue(
            "Platform:JournalWriter",
            static made => new JournalWriter(made.Type, made.Provider),
            (Type: type, Provider: provider)
        );

    public async Task WriteAsync(WriteTransaction transaction, object row, CancellationToken cancel)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var value = columns[i].Getter.GetClrValueUsingContainingEntity(row);
            values[i] = columns[i].Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        await transaction.Prepared(insert).Bind(values).ExecuteNonQueryAsync(cancel);
    }
}
