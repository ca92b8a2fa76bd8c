namespace IntegrationTests.Grpc;

/// <summary>A test that needs node and the packages in tests/grpc (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GrpcFactAttribute : FactAttribute
{
    public GrpcFactAttribute() =>
        Skip = Directory.Exists(Path.Combine(GrpcPeer.Folder, "node_modules", "@grpc", "grpc-js"))
            ? null
            : "tests/grpc has no packages: run npm ci there.";
}
