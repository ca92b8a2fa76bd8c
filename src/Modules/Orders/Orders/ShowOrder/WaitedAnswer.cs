using Microsoft.AspNetCore.Http;

namespace Orders;

internal static class WaitedAnswer
{
    /// <summary>Says that the answer was waited for, as asked (RFC 7240).</summary>
    public static IResult Waited(this HttpContext http, IResult answer)
    {
        http.Response.Headers["Preference-Applied"] = "wait";
        return answer;
    }
}
