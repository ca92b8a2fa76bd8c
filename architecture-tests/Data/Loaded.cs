using System.Reflection;

namespace ArchitectureTests.Data;

/// <summary>Types that are run to be known.</summary>
internal static class Loaded
{
    /// <summary>The same type as it is written; null when it is not of this solution.</summary>
    public static CodeType? CodeOf(Type type, Codebase code)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return
            code.Find(type.Assembly.GetName().Name!) is { } assembly
            && assembly.Definition.MainModule.GetType(definition.FullName!.Replace('+', '/')) is { } written
            ? new(assembly, written)
            : null;
    }

    /// <summary>What the code that was run said when it failed, on one line.</summary>
    public static string WhatItThrew(Exception problem) =>
        (problem is TargetInvocationException { InnerException: { } inner } ? inner : problem)
            .Message.Split('\n')[0]
            .Trim();
}
