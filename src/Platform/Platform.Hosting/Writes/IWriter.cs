using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>Carries a write through the bus's pipeline.</summary>
internal interface IWriter
{
    Task<IResult> WriteAsync<TReply>(HttpContext context, object command, Func<TReply, IResult> answer);
}
