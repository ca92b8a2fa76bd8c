namespace Platform.Hosting;

/// <summary>On a route: the module that it belongs to.</summary>
internal sealed record OwningModule(Module Module);
