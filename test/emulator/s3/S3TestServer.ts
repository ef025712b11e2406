import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import type { AwsRequest } from "../../../src/emulator/http/AwsRequest";
import { S3Service } from "../../../src/emulator/s3";

/** The local S3 alone behind a plain HTTP server, with the real SDK client in front. */
export class S3TestServer {
  private constructor(
    readonly service: S3Service,
    readonly clock: { nowMs: number },
    private readonly server: Server,
    private readonly clients: S3Client[] = [],
  ) {}

  static async start(): Promise<S3TestServer> {
    const clock = { nowMs: Date.UTC(2025, 0, 2, 3, 4, 5) };
    const service = new S3Service({ now: () => clock.nowMs });
    const server = createServer((incoming, outgoing) => {
      void readRequest(incoming)
        .then((request) => service.handle(request))
        .then(({ status, headers, body }) => outgoing.writeHead(status, headers).end(body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return new S3TestServer(service, clock, server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  client(config: S3ClientConfig = {}): S3Client {
    const client = new S3Client({
      endpoint: this.endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "first", secretAccessKey: "secret" },
      forcePathStyle: true,
      maxAttempts: 1,
      ...config,
    });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    this.clients.forEach((client) => client.destroy());
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

/** Twelve digits for each access key, as the local AWS has them. */
export function accountOf(accessKeyId: string): string {
  const digest = createHash("sha256").update(accessKeyId).digest();
  return String(digest.readUIntBE(0, 6) % 1e12).padStart(12, "0");
}

async function readRequest(incoming: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [path = "/", query = ""] = (incoming.url ?? "/").split("?");
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)/.exec(headers["authorization"] ?? "");
  const [, accessKeyId = "", region = "", service = ""] = scope ?? [];
  return {
    method: incoming.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks),
    service,
    region,
    accountId: accountOf(accessKeyId),
    accessKeyId,
    requestId: "request-1",
  };
}
