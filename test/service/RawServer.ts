import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServiceSettings } from "../../src/service/clients";

export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** An endpoint that answers, or does not, exactly as a test says. */
export class RawServer {
  answering: Answering = (response) => void response.end();
  requests = 0;

  private constructor(private readonly server: Server) {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      this.requests += 1;
      this.answering(response, request);
      request.resume();
    });
  }

  static async start(): Promise<RawServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new RawServer(server);
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get settings(): ServiceSettings {
    const url = `http://${this.host}`;
    const keys = { accessKey: "test", secretKey: "test" };
    return {
      region: "eu-central-1",
      ...keys,
      endpoints: { opensearch: url, s3: url, sts: url },
      maxAttempts: 1,
    };
  }

  /** Returns when nobody is connected any more; to be bounded by the test. */
  async isLeftAlone(): Promise<void> {
    while ((await this.connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }
}

type Headers = Readonly<Record<string, string>>;

export function answer(status: number, body: string, headers: Headers = {}): Answering {
  return (response) => void response.writeHead(status, headers).end(body);
}

export function json(value: unknown, status = 200, headers: Headers = {}): Answering {
  return answer(status, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** Announces the whole body and breaks off in the middle of it. */
export function cutOff(body: string, headers: Headers = {}): Answering {
  return (response) => {
    response.writeHead(200, { "content-length": String(Buffer.byteLength(body)), ...headers });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  };
}
