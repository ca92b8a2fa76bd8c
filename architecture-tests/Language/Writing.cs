using ArchitectureTests.Bodies;
using ArchitectureTests.RouteTables;

namespace ArchitectureTests.Language;

/// <summary>Who writes to the database, and by whose transaction.</summary>
internal static class Writing
{
    private const string Outbox = "Platform.Messaging.IDbContextOutbox`1";
    private static readonly string[] Statements = ["ExecuteUpdate", "ExecuteDelete", "ExecuteSql"];

    /// <summary>It is for code outside handlers: a second transaction, of whose commit the handler's knows nothing.</summary>
    public static Sentence UseTheOutbox(this ShouldNot<CodeType> types) =>
        types.Have(
            (type, _) =>
                from use in type.Assembly.Uses
                where use.Author == type.Definition && use.Used is TypeReference { FullName: Outbox }
                select use.AsOffence()
        );

    /// <summary>Statements that write at once, and commit together with nothing.</summary>
    public static Sentence WriteToTheDatabase(this ShouldNot<Route> routes) =>
        routes.Have(
            (route, code) =>
                from method in CodeMethod.In(code)
                where method.Type.Definition == route.Endpoint?.DeclaringType
                from call in method.Calls
                where call.On.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
                where Array.Exists(Statements, its => call.Called.Name.StartsWith(its, StringComparison.Ordinal))
                select call.AsOffence()
        );
}
