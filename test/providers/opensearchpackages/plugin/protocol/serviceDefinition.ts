import type { MethodDefinition, ServiceDefinition } from "@grpc/grpc-js";
import { type Method, parse, type Service, type Type } from "protobufjs";

/** The gRPC definition of a service of a `.proto` text, with its messages as plain objects. */
export function serviceDefinition(proto: string, serviceName: string): ServiceDefinition {
  const { root } = parse(proto);
  const service = root.lookupService(serviceName);
  service.resolveAll();
  return Object.fromEntries(
    service.methodsArray.map((method) => [method.name, methodDefinition(service, method)]),
  );
}

function methodDefinition(service: Service, method: Method): MethodDefinition<object, object> {
  const request = codec(service.lookupType(method.requestType));
  const response = codec(service.lookupType(method.responseType));
  return {
    path: `/${service.fullName.slice(1)}/${method.name}`,
    originalName: method.name,
    requestStream: false,
    responseStream: false,
    requestSerialize: request.serialize,
    requestDeserialize: request.deserialize,
    responseSerialize: response.serialize,
    responseDeserialize: response.deserialize,
  };
}

interface MessageCodec {
  readonly serialize: (value: object) => Buffer;
  readonly deserialize: (bytes: Buffer) => object;
}

function codec(type: Type): MessageCodec {
  return {
    serialize: (value) => Buffer.from(type.encode(type.fromObject(value)).finish()),
    // Numbers of 64 bits are versions and indexes here: small, so plain numbers.
    deserialize: (bytes) => type.toObject(type.decode(bytes), { defaults: true, longs: Number }),
  };
}
