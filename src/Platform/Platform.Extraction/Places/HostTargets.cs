namespace Platform.Extraction;

/// <summary>On the host: the services of each module.</summary>
internal sealed class HostTargets(Instances instances) : ITargets
{
    public Instance? Choose(string module, bool canary, IReadOnlyCollection<Instance> tried) =>
        instances.Choose(module, canary, tried);

    public string AudienceFor(string module) => ServiceTokens.AudienceOf(module);
}
