using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>The body of the OAuth2 endpoints.</summary>
internal static class TokenForm
{
    /// <summary>The form; null when it is none, or cannot be read.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }
}
