using System.Net;

namespace Platform.Extraction;

/// <summary>
/// Sends a request of the bus to a process of a module, over HTTP/2 with this process's token: to another one when the
/// first cannot be reached, until there is none.
/// </summary>
internal sealed class Hop(ITargets targets, ITokenSource tokens, TimeProvider clock) : IDisposable
{
    private readonly HttpMessageInvoker http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    );

    /// <summary>Sends it. What the other side answered is the caller's to judge, except that it cannot be reached.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The path there.</param>
    /// <param name="fill">Fills the request, anew for each attempt.</param>
    /// <param name="repeatable">Whether it may arrive twice.</param>
    /// <param name="deadline">How long one attempt may take; as long as a batch of messages when left out.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ModuleUnavailableException">Nobody has answered, and nobody has done it.</exception>
    /// <exception cref="ModuleFailedException">It broke off; what must not arrive twice may have been done.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        string module,
        string path,
        Action<HttpRequestMessage> fill,
        bool repeatable,
        TimeSpan? deadline,
        CancellationToken cancel
    )
    {
        var tried = new List<Instance>();
        Exception? last = null;
        while (targets.Choose(module, canary: false, tried) is { } instance)
        {
            tried.Add(instance);
            using var call = instance.Begin();
            using var timer = new CancellationTokenSource(deadline ?? instance.Settings.MessageTimeout, clock);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(instance.Http2, path));
                request.Version = HttpVersion.Version20;
                request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
                fill(request);
                request.Headers.Add(ServiceTokens.Header, await tokens.TokenAsync(instance.Audience, linked.Token));
                var response = await http.SendAsync(request, linked.Token);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                    return response;
                // It lives, and cannot at the moment: a full disk, or it is about to end.
                last = new HttpRequestException($"{instance.Id} answers 503");
                response.Dispose();
            }
            catch (CredentialRefusedException refused)
            {
                last = refused;
                break;
            }
            catch (HttpRequestException unreachable)
            {
                last = unreachable;
                if (unreachable.HttpRequestError == HttpRequestError.ConnectionError)
                {
                    call.CouldNotConnect();
                    continue;
                }

                call.Failed();
                if (!repeatable)
                    throw new ModuleFailedException(module, $"it may have been done: {unreachable.Message}");
            }
            catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
            {
                last = late;
                call.Failed();
                if (!repeatable)
                    throw new ModuleFailedException(module, "it may have been done: there was no answer in time");
            }
        }

        throw new ModuleUnavailableException(module, last?.Message ?? "no process of it is there", last);
    }

    public void Dispose() => http.Dispose();
}
