using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>A route, and what its endpoint says of itself.</summary>
internal sealed class DocumentedRoute(ApiDescription route)
{
    private readonly IList<object> metadata = route.ActionDescriptor.EndpointMetadata;

    public MethodInfo Method => metadata.OfType<MethodInfo>().First();

    public string Module => metadata.OfType<OwningModule>().First().Module.Name;

    public Deprecation? Deprecation => metadata.OfType<Deprecation>().FirstOrDefault();

    public string Path => "/" + route.RelativePath;

    public string HttpMethod => route.HttpMethod!;

    public bool Reads => HttpMethods.IsGet(HttpMethod);

    public bool HasBody => metadata.OfType<IAcceptsMetadata>().Any() || Says<TakesBodyAttribute>();

    public bool IsAnonymous => metadata.OfType<IAllowAnonymous>().Any();

    public IReadOnlyList<string> Roles =>
        [.. metadata.OfType<IAuthorizeData>().SelectMany(rule => rule.Roles?.Split(',') ?? []).Distinct().Order()];

    /// <summary>What the endpoint or its route says, or the type of one of its parameters does.</summary>
    public IEnumerable<T> Said<T>()
        where T : Attribute =>
        metadata.OfType<T>().Concat(Types(Method.GetParameters()).SelectMany(type => type.GetCustomAttributes<T>()));

    public bool Says<T>()
        where T : Attribute => Said<T>().Any();

    // A parameter may stand for several: [AsParameters].
    private static IEnumerable<Type> Types(IEnumerable<ParameterInfo> parameters) =>
        parameters.SelectMany(parameter =>
            parameter.GetCustomAttribute<AsParametersAttribute>() is null
                ? [parameter.ParameterType]
                : parameter.ParameterType.GetProperties().Select(property => property.PropertyType)
        );
}
