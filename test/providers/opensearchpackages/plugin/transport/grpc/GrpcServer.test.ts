import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from "node:http2";
import {
  GrpcServer,
  type UnaryMethod,
} from "../../../../../../providers/opensearchpackages/plugin/transport/grpc/GrpcServer";

const EMPTY_MESSAGE = Buffer.alloc(5);
/** More than HTTP/2 lets a server send before the client says that it has read: nobody has it at once. */
const LARGE = Buffer.alloc(1_000_000, 1);
const LONG_MS = 30_000;

describe("the end of a GrpcServer", () => {
  let server: GrpcServer;
  let session: ClientHttp2Session;

  async function serve(method: UnaryMethod): Promise<void> {
    const methods = new Map([["/test", method]]);
    server = await GrpcServer.start({ methods, onFailure: () => undefined });
    session = connect(`http://127.0.0.1:${server.port}`);
    session.on("error", () => undefined);
  }
  afterEach(() => {
    session.destroy();
    server.stop();
  });

  /** The status of a call and the bytes of its answer; the status is undefined when the call was cut off. */
  function call(): Promise<{ readonly status: unknown; readonly bytes: number }> {
    const stream = session.request({ ":method": "POST", ":path": "/test" });
    let status: unknown;
    let bytes = 0;
    stream.on("data", (chunk: Buffer) => (bytes += chunk.length));
    stream.on("trailers", (trailers: IncomingHttpHeaders) => (status = trailers["grpc-status"]));
    stream.on("error", () => undefined);
    stream.end(EMPTY_MESSAGE);
    return new Promise((resolve) => stream.once("close", () => resolve({ status, bytes })));
  }

  test("lets an answer that is on its way arrive whole", async () => {
    let ended: Promise<void> | undefined;
    await serve(() => {
      setImmediate(() => {
        ended = server.end(LONG_MS);
      });
      return Promise.resolve(LARGE);
    });
    expect(await call()).toEqual({ status: "0", bytes: LARGE.length + EMPTY_MESSAGE.length });
    await ended;
    expect(session.destroyed).toBe(true);
  });

  test("cuts off what has no answer at the deadline", async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    await serve(() => {
      asked();
      return new Promise(() => undefined);
    });
    const answer = call();
    await isAsked;
    await server.end(0);
    expect(await answer).toEqual({ status: undefined, bytes: 0 });
  });

  test("takes no time without a client", async () => {
    await serve(() => Promise.resolve(EMPTY_MESSAGE));
    session.destroy();
    await server.end(LONG_MS);
  });
});
