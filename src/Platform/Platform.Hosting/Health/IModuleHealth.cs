namespace Platform.Hosting;

/// <summary>Whether work can be done, as <c>/health/ready</c> says it of the process; and of a module, wherever it runs.</summary>
internal interface IModuleHealth
{
    /// <summary>Of this process.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancel);

    /// <summary>Of a module.</summary>
    Task<bool> IsReadyAsync(string module, CancellationToken cancel);
}
