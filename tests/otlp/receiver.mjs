// Receives OTLP over gRPC, by the public definition in proto/ (opentelemetry-proto 1.11.0), on a free port of loopback.
// Prints the port, and then each request as one line of JSON.
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const folder = fileURLToPath(new URL("proto", import.meta.url));
const services = { logs: "LogsService", metrics: "MetricsService", trace: "TraceService" };
const server = new grpc.Server({ "grpc.max_receive_message_length": 64 * 1024 * 1024 });
const hexadecimal = (key, value) => (value?.type === "Buffer" ? Buffer.from(value.data).toString("hex") : value);

for (const [signal, name] of Object.entries(services)) {
  const definition = loader.loadSync(`opentelemetry/proto/collector/${signal}/v1/${signal}_service.proto`, {
    includeDirs: [folder],
    longs: String,
    enums: String,
  });
  const { service } = grpc.loadPackageDefinition(definition).opentelemetry.proto.collector[signal].v1[name];
  server.addService(service, {
    Export({ request }, answer) {
      console.log(JSON.stringify({ signal, request }, hexadecimal));
      answer(null, {});
    },
  });
}

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (wrong, port) => {
  if (wrong) throw wrong;
  console.log(port);
});
process.stdin.on("end", () => process.exit()).resume();
