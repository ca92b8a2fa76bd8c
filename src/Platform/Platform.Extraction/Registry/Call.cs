namespace Platform.Extraction;

/// <summary>One call to an instance, from its beginning to its disposal; it went well unless it is told otherwise.</summary>
internal sealed class Call : IDisposable
{
    private readonly Instance instance;
    private bool hasFailed;
    private bool ended;

    internal Call(Instance instance) => this.instance = instance;

    /// <summary>There was no answer in time, or one that says that the other side is broken.</summary>
    public void Failed() => hasFailed = true;

    /// <summary>Nothing listens there: the instance is left out until a look at its health tells otherwise.</summary>
    public void CouldNotConnect()
    {
        hasFailed = true;
        instance.CouldNotConnect();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!ended)
        {
            ended = true;
            instance.Ended(hasFailed);
        }
    }
}
