using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Host")]

namespace Stock;

internal sealed record Level(int Pieces);
