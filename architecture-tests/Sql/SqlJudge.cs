namespace ArchitectureTests.Sql;

/// <summary>Judges the SQL in a module's code.</summary>
internal static class SqlJudge
{
    /// <summary>
    /// Tables that are not the module's. Where all of its own are known, SQL that cannot be read offends as well: it
    /// could name anything.
    /// </summary>
    public static IEnumerable<Offence> OffencesIn(CodeAssembly module, TableOwnership ownership)
    {
        var all = SqlInCode
            .Of(module)
            .Select(sql => (sql, readings: sql.Texts.Select(SqlReader.Read).ToList()))
            .ToList();
        var made = TableOwnership.Names(
            from its in all
            from reading in its.readings
            from name in reading.Made
            where name.Schema is null || ownership.OwnSchemas.Contains(name.Schema)
            select name.Name
        );
        return all.SelectMany(its => its.readings.SelectMany(reading => Offences(its.sql, reading, ownership, made)))
            .Concat(ownership.IsComplete ? all.SelectMany(its => Hidden(its.sql, its.readings)) : []);
    }

    private static IEnumerable<Offence> Offences(
        SqlInCode sql,
        SqlReading reading,
        TableOwnership ownership,
        IReadOnlySet<string> made
    ) =>
        reading
            .Names.Where(name => ownership.IsAnothers(name, isSql: sql.Taker is not null, made))
            .Select(name => new Offence(sql.By, $"{name} in SQL", sql.PlaceOf(name.ToString(), name.Name)));

    private static IEnumerable<Offence> Hidden(SqlInCode sql, IReadOnlyList<SqlReading> readings)
    {
        if (sql.Taker is null)
            return [];
        return sql.IsComputed
            ? [new(sql.By, $"a text for {sql.Taker.Name} that is not constant", sql.PlaceOf(sql.Taker.Name))]
            : readings
                .SelectMany(reading => reading.Unreadable)
                .Select(what => new Offence(sql.By, $"{what} in SQL", sql.PlaceOf(what)));
    }
}
