namespace ArchitectureTests.Code;

/// <summary>One mention: <paramref name="By"/> uses <paramref name="Used"/> there.</summary>
/// <param name="Assembly">The assembly whose code it is.</param>
/// <param name="By">The member that somebody wrote, by name.</param>
/// <param name="Author">The type that somebody wrote.</param>
/// <param name="Method">The written method, if it is one.</param>
/// <param name="Used">The type, method or field that is mentioned.</param>
/// <param name="Where">The line, when it stands in a method's body.</param>
internal sealed record Use(
    CodeAssembly Assembly,
    string By,
    TypeDefinition Author,
    MethodDefinition? Method,
    MemberReference Used,
    Place? Where
)
{
    public TypeReference UsedType => (Used as TypeReference ?? Used.DeclaringType).GetElementType();

    /// <summary>The assembly that the mentioned thing is in, as this one's compiler knew it.</summary>
    public string UsedAssembly =>
        UsedType.Scope switch
        {
            AssemblyNameReference reference => reference.Name,
            ModuleDefinition module => module.Assembly.Name.Name,
            _ => "",
        };

    public string UsedName => Names.Of(Used);

    public Offence AsOffence(string? used = null) => new(By, used ?? UsedName, Where ?? Sources.PlaceOf(Author, By));
}
