using System.Data.Common;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Data;

/// <summary>What an error says about how a server is set up, or how this process is told to reach it.</summary>
internal static class PostgreSqlFaults
{
    // The message is Npgsql's own; there is no type for it.
    private const string Unencrypted = "No SSL enabled connection";

    public static SetupFault? Of(Exception error, NpgsqlConnectionStringBuilder settings)
    {
        var place = $"{settings.Host}:{settings.Port}";
        SetupFault NotThere(string why) => new(SetupFaultKind.NotThere, $"names {place}, and {why}.");
        SetupFault Refused(string why) => new(SetupFaultKind.Refused, why);

        for (var inner = error; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow }:
                    return NotThere("the server there is starting, or stopping");
                case PostgresException { SqlState: PostgresErrorCodes.TooManyConnections }:
                    return NotThere("the server there has no connection left");
                case PostgresException
                {
                    SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                }:
                    return Refused(
                        $"names the login {settings.Username}, which {place} does not let in: check Username and Password, "
                            + "and what the server's pg_hba.conf lets in."
                    );
                case PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName }:
                    return Refused($"names the database {settings.Database}, which is not at {place}.");
                case PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied:
                    return new(
                        SetupFaultKind.MayNot,
                        $"names the login {settings.Username}, and: {denied.MessageText}."
                    );
                case NpgsqlException when inner.Message.Contains("No password", StringComparison.Ordinal):
                    return Refused($"has no Password, and {place} asks for one.");
                case AuthenticationException:
                    return Refused(
                        $"has SSL Mode={settings.SslMode}, and the certificate of {place} does not pass: say in Root "
                            + "Certificate which file has the authority that signed it, and in Host the name that it is for."
                    );
                case NpgsqlException when inner.Message.Contains(Unencrypted, StringComparison.Ordinal):
                    return Refused(
                        $"has SSL Mode={settings.SslMode}, and {place} does not encrypt: switch TLS on there, or say "
                            + "SSL Mode=Disable if the network between is to be trusted."
                    );
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return NotThere("nobody knows that name");
                case SocketException or TimeoutException:
                    return NotThere("nobody answers there");
                case FileNotFoundException or DirectoryNotFoundException:
                    return Refused(
                        "names a certificate file that is not there: "
                            + $"{Files(settings).FirstOrDefault(file => !File.Exists(file.Path))}."
                    );
                case CryptographicException:
                    return Refused(
                        $"names a certificate file that cannot be read: {string.Join(", ", Files(settings))}."
                    );
            }

        return error is DbException broken && PostgreSqlErrors.Of(broken) == Fault.Passing
            ? NotThere("the connection to it broke")
            : null;
    }

    private static IEnumerable<NamedFile> Files(NpgsqlConnectionStringBuilder settings)
    {
        NamedFile[] all =
        [
            new("Root Certificate", settings.RootCertificate),
            new("SSL Certificate", settings.SslCertificate),
            new("SSL Key", settings.SslKey),
        ];
        return all.Where(file => !string.IsNullOrEmpty(file.Path));
    }

    private sealed record NamedFile(string Setting, string? Path)
    {
        public override string ToString() => $"{Setting}={Path}";
    }
}
