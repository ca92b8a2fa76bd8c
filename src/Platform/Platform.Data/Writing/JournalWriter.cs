using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Data;

/// <summary>Writes rows of one table with one prepared statement: what tracking costs is saved.</summary>
internal sealed class JournalWriter
{
    private readonly string statement;
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter)[] columns;

    private readonly int keyLength;

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
        ByKey = Comparer<object?[]>.Create(Compare);
        keyLength = written.TakeWhile(p => p.IsPrimaryKey()).Count();
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

    /// <summary>An order of rows by their keys, the same in every process.</summary>
    public Comparer<object?[]> ByKey { get; }

    public (string Sql, object?[] Values) Write(object row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var value = columns[i].Getter.GetClrValueUsingContainingEntity(row);
            values[i] = columns[i].Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        return (statement, values);
    }

    private int Compare(object?[]? one, object?[]? other)
    {
        for (var i = 0; i < keyLength; i++)
        {
            var order = one![i] is string text
                ? string.CompareOrdinal(text, (string?)other![i])
                : Comparer<object?>.Default.Compare(one[i], other![i]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static string Statement(
        IEntityType type,
        DatabaseProvider provider,
        RowWriting how,
        IReadOnlyList<IProperty> written
    )
    {
        var sql = provider.Sql;
        var table = sql.Table(type.GetSchema()!, type.GetTableName()!);
        string[] names = [.. written.Select(p => sql.Column(p.GetColumnName()))];
        if (how == RowWriting.InsertIfAbsent)
            return sql.InsertRow(table, names, UniqueKeys(type, sql));
        if (how == RowWriting.Insert)
            return sql.InsertRow(table, names);

        var key = written.TakeWhile(p => p.IsPrimaryKey()).Count();
        return written.Skip(key).FirstOrDefault(p => p.ClrType != typeof(long)) is { } other
            ? throw new InvalidOperationException($"{type.ClrType.Name}.{other.Name} is no number to be added to.")
            : sql.InsertOrAdd(table, names[..key], names[key..]);
    }

    private static string[] UniqueKeys(IEntityType type, SqlDialect sql) =>
        [
            .. type.GetKeys()
                .Select(key => key.Properties)
                .Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
                .Where(key => key.All(p => p.ValueGenerated == ValueGenerated.Never))
                .Select(key => string.Join(", ", key.Select(p => sql.Column(p.GetColumnName())))),
        ];
}
