namespace Platform.Hosting;

/// <summary>
/// Where the keys come from that users' tokens are verified with. The Users module registers its own; a process
/// without it reads the key set of <c>Auth:Authority</c>.
/// </summary>
public interface IUserKeys : ITokenKeys;
