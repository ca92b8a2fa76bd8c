namespace Platform.Data;

/// <summary>
/// An entity that two must not change at once unseen: whoever saves second, on an older version, gets a
/// <c>DbUpdateConcurrencyException</c>. Over HTTP the version is an ETag.
/// </summary>
public interface IVersioned
{
    /// <summary>1 when saved first, one more with each change; raised by saving.</summary>
    int Version { get; set; }
}
