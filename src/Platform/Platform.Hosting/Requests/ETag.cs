using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Platform.Hosting;

/// <summary>Entity tags (RFC 9110): the version of a thing, as HTTP knows it.</summary>
public static class ETag
{
    /// <summary>The tag of a version: 7 is <c>"7"</c>, quotes included.</summary>
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Whether <c>If-None-Match</c> names the tag (or is <c>*</c>): answer 304 then.</summary>
    public static bool Matches(HttpRequest request, string etag) =>
        Names(request.Headers.IfNoneMatch, etag, weakly: true);

    /// <summary>Refuses with 412 when <c>If-Match</c> is there and does not name the version.</summary>
    public static void Require(HttpRequest request, int version)
    {
        var ifMatch = request.Headers.IfMatch;
        if (ifMatch.Count > 0 && !Names(ifMatch, Of(version), weakly: false))
        {
            throw new Refused(412, "changed-meanwhile", "It has been changed since it was read: read it again.");
        }
    }

    private static bool Names(StringValues header, string etag, bool weakly)
    {
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList(header!, out var tags))
        {
            return false;
        }

        var own = EntityTagHeaderValue.Parse(etag);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: !weakly));
    }
}
