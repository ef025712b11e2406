import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The operations that `validate` calls. */
export const READ_OPERATIONS = [
  "DescribePackages",
  "DescribeDomains",
  "ListDomainsForPackage",
  "ListPackagesForDomain",
  "GetPackageVersionHistory",
  "GetObject",
  "ListObjectVersions",
] as const;

export type ReadOperation = (typeof READ_OPERATIONS)[number];

/** A whole answer, as the service gave it or as something on the way makes it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** The connection ends before the body that was announced. */
  readonly cutOff?: boolean;
}

/** What becomes of the answer to one operation; `hung` never comes. */
export type Breaking = (answer: Answer, call: number) => Answer | "hung";

/** Something between a client and a service that breaks the answers of one operation. */
export class BrokenProxy {
  private breaking: { readonly operation: ReadOperation; readonly breaks: Breaking } | null = null;
  private calls = 0;
  readonly seen = new Set<string>();

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async start(target: string): Promise<BrokenProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = new BrokenProxy(server, `http://127.0.0.1:${port}`);
    server.on("request", (asked: IncomingMessage, reply: ServerResponse) => {
      proxy.forward(target, asked, reply).catch(() => reply.destroy());
    });
    return proxy;
  }

  breakAnswersOf(operation: ReadOperation, breaks: Breaking): void {
    this.breaking = { operation, breaks };
    this.calls = 0;
  }

  heal(): void {
    this.breaking = null;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async forward(target: string, asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const operation = operationOf(asked);
    this.seen.add(operation);
    const { answer, headers } = await fetched(target, asked);
    const { breaking } = this;
    if (breaking?.operation !== operation) {
      reply.writeHead(answer.status, headers).end(answer.body);
      return;
    }
    this.calls += 1;
    const broken = breaking.breaks(answer, this.calls);
    if (broken !== "hung") send(broken, reply);
  }
}

function send({ status, type, body, cutOff = false }: Answer, reply: ServerResponse): void {
  const length = Buffer.byteLength(body) + (cutOff ? 10 : 0);
  const headers = { "content-type": type, "content-length": length, location: "http://127.0.0.1:9/login" };
  reply.writeHead(status, headers);
  if (!cutOff) reply.end(body);
  else reply.write(body, () => reply.destroy());
}

async function fetched(
  target: string,
  asked: IncomingMessage,
): Promise<{ readonly answer: Answer; readonly headers: IncomingMessage["headers"] }> {
  const { method, headers, url } = asked;
  const body = await textOf(asked);
  return new Promise((resolve, reject) => {
    const forwarded = request(new URL(url ?? "/", target), { method, headers }, (given) => {
      textOf(given).then((text) => {
        const type = given.headers["content-type"] ?? "application/json";
        const answer = { status: given.statusCode ?? 500, type, body: text };
        resolve({ answer, headers: given.headers });
      }, reject);
    });
    forwarded.on("error", reject).end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function operationOf({ url = "" }: IncomingMessage): ReadOperation | "another" {
  if (url.endsWith("/packages/describe")) return "DescribePackages";
  if (url.endsWith("/domain-info")) return "DescribeDomains";
  if (/\/packages\/[^/]+\/domains/.test(url)) return "ListDomainsForPackage";
  if (/\/domain\/[^/]+\/packages/.test(url)) return "ListPackagesForDomain";
  if (/\/packages\/[^/]+\/history/.test(url)) return "GetPackageVersionHistory";
  if (/[?&]versions/.test(url)) return "ListObjectVersions";
  return url.includes("x-id=GetObject") ? "GetObject" : "another";
}
