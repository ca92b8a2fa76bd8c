namespace Platform.Messaging;

/// <summary>Where modules run, asked at every delivery. The bus itself knows of this process alone.</summary>
internal interface IModulePlaces
{
    /// <summary>Who handles what in other processes. Another object means that something has changed.</summary>
    Topology Topology { get; }

    /// <summary>False while every module of this process runs here, and here alone: then nothing else is asked.</summary>
    bool AnyElsewhere { get; }

    /// <summary>
    /// Whether a message for a module that this process has goes to another process nevertheless. A choice that is to
    /// last is noted in the envelope's <see cref="Envelope.Placement"/>.
    /// </summary>
    bool Leaves(Envelope envelope);

    /// <summary>Whether a question to a module that this process has goes to another process nevertheless.</summary>
    bool Leaves(string module);

    /// <summary>Whether this process handles what waits in the inbox of a module.</summary>
    bool TakesWaiting(string module);

    /// <summary>Told of each message that was handled in this process.</summary>
    void Handled(string module);
}
