using System.Reflection;
using DesignTime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ArchitectureTests.Data;

/// <summary>A context of a module, with the model that EF Core makes of it.</summary>
/// <param name="Class">The context.</param>
/// <param name="Entities">What it maps; nothing when there is no model.</param>
/// <param name="Failure">Why there is no model; null when there is one.</param>
internal sealed record MappedContext(CodeType Class, IReadOnlyList<MappedEntity> Entities, string? Failure)
{
    public static bool Is(CodeType type) =>
        !type.Definition.IsAbstract && type.Is("Microsoft.EntityFrameworkCore.DbContext");

    public static MappedContext Of(CodeType type, Codebase code)
    {
        try
        {
            var context = code.Load(type);
            using var instance = (DbContext)
                Activator.CreateInstance(
                    context,
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                    binder: null,
                    [NeutralProvider.OptionsOf(context)],
                    culture: null
                )!;
            // Not the model that the context works with: checks and column types are in this one alone.
            var model = instance.GetService<IDesignTimeModel>().Model;
            return new(type, [.. model.GetEntityTypes().Select(its => new MappedEntity(type, its, code))], null);
        }
        // The context's own code runs here; whatever it throws is reported.
        catch (Exception problem)
        {
            return new(type, [], Loaded.WhatItThrew(problem));
        }
    }

    public override string ToString() => Class.Name;
}
