namespace Platform.Data;

/// <summary>What is to happen when a row with the same key is there.</summary>
internal enum RowWriting
{
    /// <summary>It fails.</summary>
    Insert,

    /// <summary>Nothing: the row that is there stays.</summary>
    InsertIfAbsent,

    /// <summary>The numbers are added to its own.</summary>
    InsertOrAdd,
}
