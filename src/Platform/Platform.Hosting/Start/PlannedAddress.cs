using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Hosting;

/// <summary>An address to listen on, and what it speaks.</summary>
internal sealed record PlannedAddress(BindingAddress Address, HttpProtocols Protocols);
