namespace Platform.Extraction;

/// <summary>Which process gets a call to a module: on the host one of the module's services, in a service the host.</summary>
internal interface ITargets
{
    /// <summary>One that has not had the call yet; null when there is none that can be sent calls.</summary>
    Instance? Choose(string module, bool canary, IReadOnlyCollection<Instance> tried);
}
