using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Platform.Extra")]

namespace Stock;

internal sealed record Level(int Pieces);
