using System.Net;
using System.Net.Http.Headers;

namespace Shop;

/// <summary>HTTP's words are no network.</summary>
internal static class Stock
{
    public static int Status() => (int)HttpStatusCode.OK;

    public static bool IsBasic(string header) => AuthenticationHeaderValue.Parse(header).Scheme == "Basic";

    public static Task<string> Ask(IMessageBus bus, CancellationToken cancel) =>
        bus.InvokeAsync<string>(new object(), cancel);
}
