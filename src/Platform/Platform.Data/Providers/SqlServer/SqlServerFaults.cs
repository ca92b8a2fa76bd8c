using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>
/// What an error says about how a server is set up, or how this process is told to reach it. Numbers of the server are
/// those of "Database Engine events and errors"; what the driver says itself differs between Windows and others.
/// </summary>
internal static class SqlServerFaults
{
    // The driver could not make itself understood, and ends the connection.
    private const byte EndsConnection = 20;

    public static SetupFault? Of(Exception error, SqlConnectionStringBuilder settings)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case SqlException thrown:
                    return Said(thrown, settings) ?? Driver(thrown, settings);
                case NotSupportedException when IsWithoutCultures:
                    return new(
                        SetupFaultKind.Refused,
                        "names a SQL Server, whose driver needs ICU: install it (libicu), and take "
                            + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment."
                    );
            }

        return null;
    }

    // A login that fails can have more than one: first why, then that it has.
    private static SetupFault? Said(SqlException thrown, SqlConnectionStringBuilder settings) =>
        thrown
            .Errors.Cast<SqlError>()
            .Select(one => Of(one.Number, one.Message, settings))
            .FirstOrDefault(fault => fault is not null);

    /// <summary>What an error of the server says.</summary>
    public static SetupFault? Of(int number, string message, SqlConnectionStringBuilder settings)
    {
        var place = settings.DataSource;
        SetupFault NotThere(string why) => new(SetupFaultKind.NotThere, $"names {place}, and {why}.");
        SetupFault Refused(string why) => new(SetupFaultKind.Refused, why);
        SetupFault Login(string why) => Refused($"names the login {settings.UserID}, {why}.");

        return number switch
        {
            // Not recovered yet, being recovered, restored, upgraded, paused, stopping; for administrators only.
            921 or 922 or 927 or 952 or 6005 or 17142 or 17187 or 18401 or 18450 or 18451 or 18461 or 40613 => NotThere(
                "the server there, or the database, is starting, or stopping"
            ),
            17809 or 10928 or 10929 => NotThere("the server there has no connection left"),
            4060 or 911 or 4063 or 4064 => Refused(
                $"names the database {settings.InitialCatalog}, which is not at {place}, or does not let the login "
                    + $"{settings.UserID} in."
            ),
            942 or 945 => Refused($"names the database {settings.InitialCatalog}, which is offline at {place}."),
            18456 or 18452 when HasNoLogin(settings) => Refused($"has no User ID, and {place} asks for one."),
            18456 or 18452 => Login(
                $"which {place} does not let in: check User ID and Password, and that the server lets in logins with one"
            ),
            18470 => Login($"which is disabled at {place}"),
            18486 => Login($"which is locked at {place}"),
            18487 or 18488 => Login($"whose password has expired at {place}, or must be changed before its first use"),
            _ when IsDenied(number) => new(
                SetupFaultKind.MayNot,
                $"names the login {settings.UserID}, and: {message.TrimEnd('.')}."
            ),
            _ => null,
        };
    }

    // Permission denied: on an object, a column, a statement, anything, the server; a database; a schema; an object that is
    // not there for whoever may not see it; ALTER DATABASE. From 15000 on: logins and users that are there, and passwords that
    // do not do.
    private static bool IsDenied(int number) =>
        number
            is 229
                or 230
                or 262
                or 297
                or 300
                or 916
                or 1088
                or 2760
                or 4902
                or 5011
                or 15151
                or 15247
                or 15023
                or 15025
                or 15063
                or (>= 15113 and <= 15118)
                or SqlServerProvisioningSql.Refused;

    // On Windows a number of the system; elsewhere 0, and what happened is inside.
    private static SetupFault? Driver(SqlException thrown, SqlConnectionStringBuilder settings)
    {
        var place = settings.DataSource;
        SetupFault NotThere(string why) => new(SetupFaultKind.NotThere, $"names {place}, and {why}.");
        SetupFault Refused(string why) => new(SetupFaultKind.Refused, why);

        return (thrown.Number, thrown.InnerException) switch
        {
            (_, AuthenticationException tls) when IsOfCertificate(tls) => Refused(
                $"has Encrypt={settings.Encrypt}, and the certificate of {place} does not pass: let this system know the "
                    + "authority that signed it (or say in Server Certificate which file is the server's own), and say in "
                    + "Server, or Host Name In Certificate, the name that it is for."
            ),
            (_, AuthenticationException) => Refused(
                $"has Encrypt={settings.Encrypt}, and {place} does not agree on how to encrypt."
            ),
            (20, _) => Refused(
                $"has Encrypt={settings.Encrypt}, and {place} does not encrypt: switch TLS on there, or say "
                    + "Encrypt=Optional if the network between is to be trusted."
            ),
            (11001 or 11002 or 11004, _) => NotThere("nobody knows that name"),
            (_, SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain }) => NotThere(
                "nobody knows that name"
            ),
            (26, _) => NotThere("nobody there knows the instance"),
            (_, SocketException) when thrown.Message.Contains("error: 26", StringComparison.Ordinal) => NotThere(
                "nobody there knows the instance"
            ),
            (2 or 53 or 258 or 1225 or 10051 or 10060 or 10061 or 10065, _) or (_, SocketException) => NotThere(
                "nobody answers there"
            ),
            // A command that takes too long has the number of a connection that does ("Execution Timeout Expired").
            (-2, _) when !thrown.Message.StartsWith("Execution", StringComparison.Ordinal) => NotThere(
                "nobody answers there in time"
            ),
            (0, _) when thrown.Class < EndsConnection && settings.IntegratedSecurity => Refused(
                $"has Integrated Security, and no ticket that {place} takes could be had: check Kerberos on this side."
            ),
            (_, _) when thrown.Class >= EndsConnection => NotThere("what answers there is not SQL Server, or not yet"),
            _ => null,
        };
    }

    // .NET's words, which are English everywhere; there is no type for it.
    private static bool IsOfCertificate(AuthenticationException error) =>
        error.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase);

    // The driver asks the same way.
    private static bool IsWithoutCultures =>
        AppContext.TryGetSwitch("System.Globalization.Invariant", out var said) && said
        || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

    private static bool HasNoLogin(SqlConnectionStringBuilder settings) =>
        settings is { UserID.Length: 0, IntegratedSecurity: false };
}
