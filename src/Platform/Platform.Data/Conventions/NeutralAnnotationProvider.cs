using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Data;

/// <summary>Lets what migrations say neutrally reach their operations, and nothing that one product alone knows.</summary>
internal sealed class NeutralAnnotationProvider(RelationalAnnotationProviderDependencies dependencies)
    : RelationalAnnotationProvider(dependencies)
{
    private static readonly string[] OfColumns = [NeutralAnnotations.Sequence, NeutralAnnotations.BinaryText];

    public override IEnumerable<IAnnotation> For(IColumn column, bool designTime)
    {
        if (!designTime)
            yield break;
        var property = column.PropertyMappings[0].Property;
        foreach (var name in OfColumns)
            if (property.FindAnnotation(name) is { } annotation)
                yield return new Annotation(name, annotation.Value);
    }
}
