namespace Platform.Hosting;

/// <summary>What a module does before it serves its first request; added by <see cref="StartServices.AddStartTask{T}"/>.</summary>
public interface IStartTask
{
    /// <summary>Does it. What this throws stops the start.</summary>
    Task RunAsync(CancellationToken cancel);
}
