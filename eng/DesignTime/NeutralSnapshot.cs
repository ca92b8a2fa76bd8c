using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DesignTime;

/// <summary>Snapshots without <c>HasColumnType</c> and without what SQLite alone would say.</summary>
internal sealed class NeutralSnapshot(AnnotationCodeGeneratorDependencies dependencies)
    : AnnotationCodeGenerator(dependencies)
{
    public override IEnumerable<IAnnotation> FilterIgnoredAnnotations(IEnumerable<IAnnotation> annotations) =>
        base.FilterIgnoredAnnotations(annotations)
            .Where(annotation => !annotation.Name.StartsWith("Sqlite:", StringComparison.Ordinal));

    public override IReadOnlyList<MethodCallCodeFragment> GenerateFluentApiCalls(
        IProperty property,
        IDictionary<string, IAnnotation> annotations
    )
    {
        annotations.Remove(RelationalAnnotationNames.ColumnType);
        return base.GenerateFluentApiCalls(property, annotations);
    }
}
