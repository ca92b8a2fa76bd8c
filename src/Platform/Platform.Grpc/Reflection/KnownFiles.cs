using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Routing;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>The <c>.proto</c> files of the services that are mapped here, and of what these stand on.</summary>
internal sealed class KnownFiles(EndpointDataSource routes)
{
    /// <summary>The names of the services.</summary>
    public IEnumerable<string> Services =>
        routes
            .Endpoints.Select(GrpcMethod.Of)
            .OfType<GrpcMethod>()
            .Select(method => method.Service)
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The file of a name, with those that it imports; empty when there is none.</summary>
    public IReadOnlyList<FileDescriptor> Named(string name) =>
        WithImports(All.FirstOrDefault(file => file.Name == name));

    /// <summary>The file that has a service, method, message or enumeration of this full name, with those that it imports.</summary>
    public IReadOnlyList<FileDescriptor> With(string symbol) =>
        WithImports(All.FirstOrDefault(file => SymbolsOf(file).Contains(symbol)));

    private IEnumerable<FileDescriptor> All =>
        routes
            .Endpoints.Select(route => route.Metadata.GetMetadata<FileDescriptor>())
            .OfType<FileDescriptor>()
            .Distinct()
            .SelectMany(WithImports)
            .Distinct();

    private static IReadOnlyList<FileDescriptor> WithImports(FileDescriptor? file) =>
        file is null ? [] : [file, .. file.Dependencies.SelectMany(WithImports).Distinct()];

    private static IEnumerable<string> SymbolsOf(FileDescriptor file) =>
        file
            .Services.SelectMany(service => service.Methods.Select(method => method.FullName).Prepend(service.FullName))
            .Concat(file.EnumTypes.Select(one => one.FullName))
            .Concat(file.MessageTypes.SelectMany(SymbolsOf));

    private static IEnumerable<string> SymbolsOf(MessageDescriptor message) =>
        message
            .NestedTypes.SelectMany(SymbolsOf)
            .Concat(message.EnumTypes.Select(one => one.FullName))
            .Prepend(message.FullName);
}
