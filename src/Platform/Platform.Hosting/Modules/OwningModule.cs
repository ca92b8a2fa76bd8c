namespace Platform.Hosting;

/// <summary>On a route: the module that it belongs to, and where the answers to its named writes are kept.</summary>
internal sealed record OwningModule(Module Module, Answers? Answers);
