import { once } from "node:events";
import {
  createSecureServer,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import type { AddressInfo } from "node:net";
import { frame, unframe } from "./frame";
import { GrpcError, GrpcStatus } from "./GrpcStatus";

/** Loopback only: nothing outside this machine may drive a provider that holds credentials. */
const LOOPBACK = "127.0.0.1";
/** Terraform sends whole schemas and states in one message; its own limit is the same. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;
const HEADERS = { ":status": 200, "content-type": "application/grpc+proto" };

/** Answers one call: the message that came, encoded, to the message that goes back. */
export type UnaryMethod = (request: Buffer) => Promise<Buffer>;

/** Mutual TLS: the server's own certificate and key, and the only client that is let in; all PEM. */
export interface MutualTls {
  readonly certificate: string;
  readonly privateKey: string;
  readonly clientCertificate: string;
}

export interface GrpcServerOptions {
  /** By path: `/tfplugin6.Provider/ReadResource`. Other paths are answered with UNIMPLEMENTED. */
  readonly methods: ReadonlyMap<string, UnaryMethod>;
  /** @default none: plain text, for debugging only */
  readonly tls?: MutualTls;
  /** An answer was given to the connection; {@link GrpcServer.end} sees to it that it arrives. */
  readonly onAnswered?: (path: string) => void;
  /** A method threw: a defect of ours, for the log. */
  readonly onFailure: (path: string, error: unknown) => void;
}

/**
 * Unary gRPC over Node's own HTTP/2. Terraform starts a provider three times for one plan, and the libraries for
 * gRPC take longer to load than the rest of the plugin (`npm run bench -- plugin`); the tests call it with one.
 *
 * @see https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
 */
export class GrpcServer {
  private readonly sessions = new Set<ServerHttp2Session>();

  private constructor(
    private readonly server: Http2Server,
    private readonly options: GrpcServerOptions,
  ) {
    server.on("session", (session: ServerHttp2Session) => {
      this.sessions.add(session);
      session.once("close", () => this.sessions.delete(session));
    });
    server.on("stream", (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      // A client that has gone away is no failure: there is nobody left to tell.
      stream.on("error", () => undefined);
      void this.serve(stream, headers[":path"] ?? "");
    });
  }

  /** Listens on a free loopback port. */
  static async start(options: GrpcServerOptions): Promise<GrpcServer> {
    const server = options.tls === undefined ? createServer() : secureServer(options.tls);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, LOOPBACK, resolve);
    });
    return new GrpcServer(server, options);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /**
   * Closes the port, and every connection when its client has all answers. What is under way after the deadline is
   * cut off.
   */
  async end(deadlineMs: number): Promise<void> {
    const closed = [...this.sessions].map((session) => {
      session.close();
      return once(session, "close");
    });
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((resolve) => (timer = setTimeout(resolve, deadlineMs)));
    await Promise.race([Promise.all(closed), deadline]);
    clearTimeout(timer);
    this.stop();
  }

  /** Closes the port and cuts every connection. */
  stop(): void {
    this.server.close();
    this.sessions.forEach((session) => session.destroy());
  }

  private async serve(stream: ServerHttp2Stream, path: string): Promise<void> {
    try {
      const method = this.options.methods.get(path);
      // At once: a client that streams would never end its request.
      if (method === undefined) throw new GrpcError(GrpcStatus.UNIMPLEMENTED, `there is no ${path}`);
      const message = await method(unframe(await readBody(stream)));
      stream.once("close", () => this.options.onAnswered?.(path));
      answer(stream, message);
    } catch (error) {
      if (!(error instanceof GrpcError)) this.options.onFailure(path, error);
      refuse(stream, path, error);
    }
  }
}

function secureServer({ certificate, privateKey, clientCertificate }: MutualTls): Http2Server {
  return createSecureServer({
    cert: certificate,
    key: privateKey,
    ca: [clientCertificate],
    requestCert: true,
    rejectUnauthorized: true,
  });
}

async function readBody(stream: ServerHttp2Stream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_MESSAGE_BYTES) {
      throw new GrpcError(GrpcStatus.RESOURCE_EXHAUSTED, `the message is over ${MAX_MESSAGE_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answer(stream: ServerHttp2Stream, message: Buffer): void {
  if (stream.destroyed) return;
  stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": String(GrpcStatus.OK) }));
  stream.respond(HEADERS, { waitForTrailers: true });
  stream.end(frame(message));
}

function refuse(stream: ServerHttp2Stream, path: string, error: unknown): void {
  if (stream.destroyed || stream.headersSent) return;
  const status = error instanceof GrpcError ? error.status : GrpcStatus.INTERNAL;
  const reason = error instanceof Error ? error.message : String(error);
  const trailers = {
    "grpc-status": String(status),
    "grpc-message": encodeURIComponent(`${path}: ${reason}`),
  };
  stream.respond({ ...HEADERS, ...trailers }, { endStream: true });
}
