// Calls gRPC services, as it is told by lines of JSON on its input; tells by lines of JSON what became of each call.
//   {"id":1,"address":"127.0.0.1:5001","method":"/users.v1.UserService/GetUser","request":{…},"metadata":{…},"deadline":250}
//   {"id":1,"cancel":true}
//   {"id":2,"address":"…","reflect":"/users.v1.UserService/GetUser","request":{…},"metadata":{…}}
// Answers: {"id":1,"data":{…}} for each message, and at the end {"id":1,"status":0,"message":"…","metadata":{…}}.
import { createInterface } from "node:readline";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const options = { longs: String, enums: String, defaults: true };
const known = loader.loadSync(process.argv.slice(2), options);
const clients = new Map();
const calls = new Map();

const tell = (what) => console.log(JSON.stringify(what));

function clientOf(address) {
  if (!clients.has(address)) clients.set(address, new grpc.Client(address, grpc.credentials.createInsecure()));
  return clients.get(address);
}

function methodOf(definitions, path) {
  const [service, name] = path.slice(1).split("/");
  return definitions[service][name];
}

function callOf({ address, request, metadata = {}, deadline }, method) {
  const sent = new grpc.Metadata();
  for (const [name, value] of Object.entries(metadata)) sent.set(name, value);
  // A stream of one is read the same as a unary answer, status and all.
  const call = clientOf(address).makeServerStreamRequest(
    method.path,
    method.requestSerialize,
    method.responseDeserialize,
    request,
    sent,
    deadline === undefined ? {} : { deadline: Date.now() + deadline },
  );
  return call;
}

function follow(id, call) {
  calls.set(id, call);
  let head = {};
  call.on("metadata", (metadata) => (head = metadata.getMap()));
  call.on("data", (data) => tell({ id, data }));
  call.on("error", () => {}); // Told by its status.
  call.on("status", ({ code, details, metadata }) => {
    calls.delete(id);
    tell({ id, status: code, message: details, metadata: { ...head, ...metadata.getMap() } });
  });
}

// As a tool does that has no .proto file: asks what there is, and calls a method by what it hears.
async function reflected(command) {
  const { path, requestSerialize, responseDeserialize } = methodOf(
    known,
    "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
  );
  const ask = (address, question, at = path) =>
    new Promise((heard, failed) => {
      const call = clientOf(address).makeBidiStreamRequest(at, requestSerialize, responseDeserialize);
      call.on("data", (answer) => (call.end(), heard(answer))).on("error", failed);
      call.write(question);
    });
  const { listServicesResponse } = await ask(command.address, { listServices: "" });
  const older = path.replace("v1", "v1alpha");
  await ask(command.address, { listServices: "" }, older);
  tell({ id: command.id, data: listServicesResponse.service.map(({ name }) => name) });
  const symbol = command.reflect.slice(1).replace("/", ".");
  const { fileDescriptorResponse } = await ask(command.address, { fileContainingSymbol: symbol });
  const set = { file: fileDescriptorResponse.fileDescriptorProto };
  const definitions = loader.loadFileDescriptorSetFromBuffer(encoded(set), options);
  return methodOf(definitions, command.reflect);
}

// google.protobuf.FileDescriptorSet: field 1, repeated bytes.
function encoded({ file }) {
  const length = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...length(n >> 7)]);
  return Buffer.concat(file.flatMap((one) => [Buffer.from([10, ...length(one.length)]), one]));
}

createInterface({ input: process.stdin })
  .on("line", async (line) => {
    const command = JSON.parse(line);
    if (command.cancel) return calls.get(command.id)?.cancel();
    try {
      const method = command.reflect ? await reflected(command) : methodOf(known, command.method);
      follow(command.id, callOf(command, method));
    } catch (wrong) {
      tell({ id: command.id, status: wrong.code ?? 2, message: String(wrong), metadata: {} });
    }
  })
  .on("close", () => process.exit());
