using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Hosting;
using Question = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace Platform.Grpc;

/// <summary>Tells tools which services there are, and what their messages look like.</summary>
internal static class AnswerReflection
{
    public static IResult Endpoint(GrpcRequestStream<ServerReflectionRequest> call, EndpointDataSource routes) =>
        GrpcAnswer.Of(AnswersAsync(call.Messages, new KnownFiles(routes)));

    private static async IAsyncEnumerable<IMessage> AnswersAsync(
        IAsyncEnumerable<ServerReflectionRequest> questions,
        KnownFiles files
    )
    {
        await foreach (var question in questions)
        {
            var answer = Answer(question, files);
            (answer.ValidHost, answer.OriginalRequest) = (question.Host, question);
            yield return answer;
        }
    }

    private static ServerReflectionResponse Answer(ServerReflectionRequest question, KnownFiles files) =>
        question.MessageRequestCase switch
        {
            Question.ListServices => Listed(files.Services),
            Question.FileByFilename => Told(files.Named(question.FileByFilename), question.FileByFilename),
            Question.FileContainingSymbol => Told(
                files.With(question.FileContainingSymbol),
                question.FileContainingSymbol
            ),
            Question.None => Refused(GrpcCode.InvalidArgument, "Nothing is asked."),
            _ => Refused(GrpcCode.NotFound, "Nothing here extends a message."),
        };

    private static ServerReflectionResponse Listed(IEnumerable<string> services) =>
        new()
        {
            ListServicesResponse = new ListServiceResponse
            {
                Service = { services.Select(name => new ServiceResponse { Name = name }) },
            },
        };

    private static ServerReflectionResponse Told(IReadOnlyList<FileDescriptor> files, string asked) =>
        files is []
            ? Refused(GrpcCode.NotFound, $"There is no {asked}.")
            : new ServerReflectionResponse
            {
                FileDescriptorResponse = new FileDescriptorResponse
                {
                    FileDescriptorProto = { files.Select(file => file.SerializedData) },
                },
            };

    private static ServerReflectionResponse Refused(GrpcCode code, string message) =>
        new()
        {
            ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message },
        };
}
