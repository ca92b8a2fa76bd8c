using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Extraction;

/// <summary>The host's registry, as a service talks to it.</summary>
internal sealed class HostRegistry(
    HostClient host,
    ITokenSource tokens,
    ServiceIdentity self,
    OpenAddresses addresses,
    IEnumerable<ModuleDatabase> databases
)
{
    private static readonly Uri All = new("/platform/instances", UriKind.Relative);
    private readonly Uri own = new($"/platform/instances/{self.Id}", UriKind.Relative);

    /// <summary>Registers this service.</summary>
    /// <exception cref="RegistrationRefusedException">The host does not want it; another try will not help.</exception>
    public async Task<Registered> RegisterAsync(CancellationToken cancel)
    {
        var registration = new Registration(
            self.Id,
            self.Module,
            self.AdvertisedHttp1 ?? addresses.Http1,
            self.AdvertisedHttp2 ?? addresses.Http2,
            self.Version,
            databases.ProductOf(self.Module)
        );
        using var answer = await SendAsync(
            HttpMethod.Post,
            All,
            JsonContent.Create(registration, RegistryJson.Default.Registration),
            cancel
        );
        if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity)
        {
            throw new RegistrationRefusedException(await answer.Content.ReadAsStringAsync(cancel));
        }

        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(RegistryJson.Default.Registered, cancel))
            ?? throw new JsonException("The host's answer to a registration is empty.");
    }

    /// <summary>Says that it lives; null when the host does not know it any more.</summary>
    public async Task<Beaten?> BeatAsync(CancellationToken cancel)
    {
        using var answer = await SendAsync(HttpMethod.Put, own, content: null, cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync(RegistryJson.Default.Beaten, cancel)
            ?? throw new JsonException("The host's answer to a beat is empty.");
    }

    /// <summary>Says that it ends.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        using var answer = await SendAsync(HttpMethod.Delete, own, content: null, cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        Uri address,
        HttpContent? content,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add(ServiceTokens.Header, await tokens.TokenAsync(ServiceTokens.HostAudience, cancel));
        return await host.Http.SendAsync(request, cancel);
    }
}

/// <summary>The host says that this service does not belong to it.</summary>
internal sealed class RegistrationRefusedException(string problem) : Exception(problem);
