using System.CodeDom.Compiler;
using System.Runtime.CompilerServices;

namespace Shop.Place;

/// <summary>What calls itself generated was written all the same.</summary>
[CompilerGenerated]
internal sealed class Place(IServiceProvider services) // <= Shop.Place.Place.Place(IServiceProvider): System.IServiceProvider
{
    private IServiceProvider Services => services; // <= Shop.Place.Place.Services: System.IServiceProvider
}

[GeneratedCode("a tool", "1.0")]
internal static class Lookup
{
    public static object? Find(HttpContext http) => http.RequestServices; // <= Shop.Place.Lookup.Find(HttpContext): Microsoft.AspNetCore.Http.HttpContext.RequestServices
}

file sealed class Hidden
{
    public static object? Find(HttpContext http) => http.RequestServices; // <= Shop.Place.Hidden.Find(HttpContext): Microsoft.AspNetCore.Http.HttpContext.RequestServices
}
