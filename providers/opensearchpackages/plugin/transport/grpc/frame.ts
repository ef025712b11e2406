import { GrpcError, GrpcStatus } from "./GrpcStatus";

/** A flag for compression, and the length of the message. */
const PREFIX_BYTES = 5;

/** A message as gRPC puts it into the body of a request or a response. */
export function frame(message: Buffer): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

/** The one message of a body. @throws GrpcError when it is compressed, cut off or not alone */
export function unframe(body: Buffer): Buffer {
  if (body.length < PREFIX_BYTES) throw new GrpcError(GrpcStatus.INTERNAL, "the request has no message");
  if (body[0] !== 0) throw new GrpcError(GrpcStatus.UNIMPLEMENTED, "compressed messages are not understood");
  const message = body.subarray(PREFIX_BYTES);
  if (message.length !== body.readUInt32BE(1)) {
    throw new GrpcError(GrpcStatus.INTERNAL, "the request is not exactly one message");
  }
  return message;
}
