using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ArchitectureTests.Data;

/// <summary>A migration, with what it does in both directions.</summary>
internal sealed record MigrationClass(CodeType Class, IReadOnlyList<Direction> Directions)
{
    public static bool Is(CodeType type) =>
        !type.Definition.IsAbstract && type.Is("Microsoft.EntityFrameworkCore.Migrations.Migration");

    public static MigrationClass Of(CodeType type, Codebase code)
    {
        var migration = (Migration)Activator.CreateInstance(code.Load(type), nonPublic: true)!;
        return new(
            type,
            [
                Direction.Of(type, "Up", () => migration.UpOperations),
                Direction.Of(type, "Down", () => migration.DownOperations),
            ]
        );
    }

    public override string ToString() => Class.Name;
}

/// <summary>Up or down: what a migration does to the database, and to it alone.</summary>
/// <param name="Class">The migration.</param>
/// <param name="Method">The method that says so; null where it is inherited.</param>
/// <param name="Operations">What it does.</param>
/// <param name="Failure">Why it is not known; null when it is.</param>
internal sealed record Direction(
    CodeType Class,
    MethodDefinition? Method,
    IReadOnlyList<MigrationOperation> Operations,
    string? Failure
)
{
    public static Direction Of(CodeType type, string name, Func<IReadOnlyList<MigrationOperation>> run)
    {
        var method = type.Methods.FirstOrDefault(method => method.Name == name);
        try
        {
            return new(type, method, run(), null);
        }
        // The migration's own code runs here; whatever it throws is reported.
        catch (Exception problem)
        {
            return new(type, method, [], Loaded.WhatItThrew(problem));
        }
    }

    /// <param name="used">What is wrong.</param>
    /// <param name="words">What the statement says, with the word of the line last: a table, its column, a type.</param>
    public Offence Offends(string used, params IEnumerable<string?> words) =>
        new(
            Method is null ? Class.Name : Names.Of(Method),
            used,
            Method is null ? Class.Place : StatementLines.PlaceOf(Method, [.. words.OfType<string>()])
        );
}
