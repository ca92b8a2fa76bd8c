using System.Text;

namespace Platform.Data;

/// <summary>
/// Makes the schemas of this process on their servers, with a login for each that sees its own alone. Who they are is
/// said by the connection strings that the process runs with: see <see cref="DatabaseSettings"/>.
/// </summary>
public sealed class Provisioning
{
    // PostgreSQL's; SQL Server's are longer.
    private const int LongestName = 63;
    private readonly IReadOnlyList<RegisteredSchema> schemas;
    private readonly DatabaseProviders providers;

    internal Provisioning(IEnumerable<RegisteredSchema> schemas, DatabaseProviders providers) =>
        (this.schemas, this.providers) = ([.. schemas], providers);

    /// <summary>Makes them, as the administrator. What is right already stays as it is.</summary>
    /// <returns>A line for each schema.</returns>
    /// <exception cref="StartRefusedException">A login is not named, or two have one, or the server says no.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel = default)
    {
        List<string> done = [];
        foreach (var database in ByDatabase())
        {
            using var administrator =
                providers.As(DatabaseSettings.Administrator, database.First().Context)
                ?? throw new StartRefusedException(
                    $"ConnectionStrings:{DatabaseSettings.Administrator} does not say who may make schemas and logins."
                );
            await RunAsync(administrator, [.. database.Select(one => one.Logins)], cancel);
            done.AddRange(
                database.Select(one => $"{one.Logins.Schema}: {one.Logins.User}, owned by {one.Logins.Owner}")
            );
        }

        return done;
    }

    /// <summary>Writes a script for each database instead, <c>shop.postgresql.sql</c>, without passwords.</summary>
    /// <returns>The names of the files.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        List<string> written = [];
        foreach (var database in ByDatabase())
        {
            RefuseSharedVariables([.. database.SelectMany(one => new[] { one.Logins.User, one.Logins.Owner })]);
            var provider = providers.Of(database.First().Context);
            var name = $"{database.Key.Database}.{provider.Name.Replace(" ", "").ToLowerInvariant()}.sql";
            var script = provider.Provisioner!.Script([.. database.Select(one => one.Logins)]);
            await File.WriteAllTextAsync(Path.Combine(folder, name), script, cancel);
            written.Add(name);
        }

        return written;
    }

    private static async Task RunAsync(
        OtherLogin administrator,
        IReadOnlyList<SchemaLogins> schemas,
        CancellationToken cancel
    )
    {
        var database = administrator.Provider.Login!.Database;
        if (database != schemas[0].User.Database)
            throw new StartRefusedException(
                $"{administrator.Setting} names the database {database}, and {schemas[0].Schema} is kept in "
                    + $"{schemas[0].User.Database}."
            );
        try
        {
            await administrator.Provider.Provisioner!.RunAsync(schemas, cancel);
        }
        catch (Exception error) when (administrator.Provider.SetupFaultOf(error) is { } fault)
        {
            throw new StartRefusedException($"{administrator.Setting} {fault.Says}");
        }
    }

    // The administrator's setting tells servers apart on which databases have the same name.
    private List<IGrouping<(string Database, string? By), (Type Context, SchemaLogins Logins)>> ByDatabase()
    {
        List<(Type Context, SchemaLogins Logins)> found = [];
        foreach (var schema in schemas)
            if (providers.Of(schema.Context).Login is { } user)
                found.Add((schema.Context, new(schema.Name, Named(user, schema), OwnerOf(schema.Context, user))));
        if (found.Count == 0)
            throw new StartRefusedException(
                "There is nothing to provision: no schema is kept by a product that has logins, PostgreSQL or SQL Server."
            );
        foreach (var login in found.SelectMany(one => new[] { one.Logins.User, one.Logins.Owner }))
            RefuseUnusable(login);
        RefuseSharedLogins(found);
        return [.. found.GroupBy(one => (one.Logins.User.Database, SettingOfAdministrator(one.Context)))];
    }

    private DatabaseLogin Named(DatabaseLogin user, RegisteredSchema schema) =>
        user.Name.Length > 0
            ? user
            : throw new StartRefusedException($"{providers.SettingOf(schema.Context)} names no login.");

    private string? SettingOfAdministrator(Type context)
    {
        using var administrator = providers.As(DatabaseSettings.Administrator, context);
        return administrator?.Setting;
    }

    private DatabaseLogin OwnerOf(Type context, DatabaseLogin user)
    {
        using var owner = providers.As(DatabaseSettings.Migrations, context);
        return owner?.Provider.Login is not { } login
                ? throw new StartRefusedException(
                    $"ConnectionStrings:{DatabaseSettings.Migrations} does not say who owns the schemas and may change them."
                )
            : login.Name == user.Name
                ? throw new StartRefusedException(
                    $"{owner.Setting} and {providers.SettingOf(context)} name one login, {login}: who uses a schema is not "
                        + "to be who may change it."
                )
            : login;
    }

    // Names stand in scripts that people read and sign, and in the names of their files; servers cut off longer ones.
    private static void RefuseUnusable(DatabaseLogin login)
    {
        if (login.Name.Any(char.IsControl) || Encoding.UTF8.GetByteCount(login.Name) > LongestName)
            throw new StartRefusedException(
                $"A login's name has at most {LongestName} bytes and no control characters: {Printable(login.Name)}."
            );
        if (login.Database.Any(char.IsControl) || login.Database.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()))
            throw new StartRefusedException($"No database has such a name here: {Printable(login.Database)}.");
    }

    // shop-users and shop_users would get each other's password.
    private static void RefuseSharedVariables(IReadOnlyList<DatabaseLogin> logins)
    {
        var shared = logins
            .DistinctBy(login => login.Name)
            .GroupBy(ProvisioningSql.VariableOf)
            .FirstOrDefault(same => same.Count() > 1);
        if (shared is not null)
            throw new StartRefusedException(
                $"The passwords of {string.Join(" and ", shared)} would be one variable of the script, {shared.Key}: name one "
                    + "of them otherwise."
            );
    }

    private static string Printable(string name) =>
        string.Concat(name.Take(LongestName).Select(one => char.IsControl(one) ? '?' : one));

    private static void RefuseSharedLogins(List<(Type Context, SchemaLogins Logins)> found)
    {
        var shared = found.GroupBy(one => one.Logins.User.Name).FirstOrDefault(users => users.Count() > 1);
        if (shared is not null)
            throw new StartRefusedException(
                $"{string.Join(" and ", shared.Select(one => DatabaseSettings.ModuleOf(one.Context)))} have one login, "
                    + $"{shared.Key}: name one for each, as in ConnectionStrings:"
                    + $"{DatabaseSettings.ModuleOf(shared.First().Context)}."
            );
    }
}
