using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Data;

/// <summary>Writes rows of one table with one prepared statement: what tracking costs is saved.</summary>
internal sealed class JournalWriter
{
    private readonly string statement;
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter)[] columns;

    private JournalWriter(IEntityType type, DatabaseProvider provider, RowWriting how)
    {
        if (type.GetComplexProperties().Any() || type.GetNavigations().Any())
            throw new InvalidOperationException($"{type.ClrType.Name} is more than one plain row; add it instead.");

        // The key first.
        var written = type.GetProperties()
            .Where(p => p.ValueGenerated == ValueGenerated.Never)
            .OrderBy(p => !p.IsPrimaryKey())
            .ToList();
        statement = Statement(type, provider, how, written);
        columns = [.. written.Select(p => (p.GetGetter(), p.GetTypeMapping().Converter))];
    }

    public static JournalWriter Of(IEntityType type, DatabaseProvider provider, RowWriting how) =>
        type.GetOrAddRuntimeAnnotationValue(
            how switch
            {
                RowWriting.Insert => "Platform:Insert",
                RowWriting.InsertIfAbsent => "Platform:InsertIfAbsent",
                _ => "Platform:InsertOrAdd",
            },
            static made => new JournalWriter(made.Type, made.Provider, made.How),
            (Type: type, Provider: provider, How: how)
        );

    public async Task WriteAsync(WriteTransaction transaction, object row, CancellationToken cancel)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var value = columns[i].Getter.GetClrValueUsingContainingEntity(row);
            values[i] = columns[i].Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        await transaction.Prepared(statement).Bind(values).ExecuteNonQueryAsync(cancel);
    }

    private static string Statement(
        IEntityType type,
        DatabaseProvider provider,
        RowWriting how,
        IReadOnlyList<IProperty> written
    )
    {
        var table = provider.Table(type.GetSchema()!, type.GetTableName()!);
        string[] names = [.. written.Select(p => p.GetColumnName())];
        if (how == RowWriting.InsertIfAbsent)
            return provider.InsertIfAbsent(table, names);
        if (how == RowWriting.Insert)
            return $"INSERT INTO {table} ({string.Join(", ", names.Select(provider.Column))}) "
                + $"VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";

        var key = written.TakeWhile(p => p.IsPrimaryKey()).Count();
        return written.Skip(key).FirstOrDefault(p => p.ClrType != typeof(long)) is { } other
            ? throw new InvalidOperationException($"{type.ClrType.Name}.{other.Name} is no number to be added to.")
            : provider.InsertOrAdd(table, names[..key], names[key..]);
    }
}
