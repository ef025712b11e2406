import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openSearchDomain, type SearchAccess, type SearchDomain } from "../../src/search";
import { SearchClient } from "../../src/search/client/SearchClient";

/** A request as it came. */
export interface Received {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type SearchAnswering = (response: ServerResponse, request: Received) => void;

/** An endpoint that answers as a test says, and remembers what it was asked. */
export class SearchServer {
  answering: SearchAnswering = replies(200, {});
  readonly received: Received[] = [];
  private readonly opened: { close(): void }[] = [];

  private constructor(private readonly server: Server) {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const { method = "", url = "", headers } = request;
        const received = { method, url, headers, body: Buffer.concat(chunks).toString("utf8") };
        this.received.push(received);
        this.answering(response, received);
      });
    });
  }

  static async start(): Promise<SearchServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new SearchServer(server);
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** A client of it; closed with it. */
  client(access: Partial<SearchAccess> = {}, requestMs = 5_000, signal: AbortSignal = NEVER): SearchClient {
    const client = new SearchClient(
      { url: this.url, auth: { kind: "none" }, ...access },
      { signal, requestMs },
    );
    this.opened.push(client);
    return client;
  }

  /** The whole door to it; closed with it. */
  domain(options: { readonly requestBytes?: number; readonly probes?: number } = {}): SearchDomain {
    const domain = openSearchDomain({ url: this.url, auth: { kind: "none" } }, { signal: NEVER, ...options });
    this.opened.push(domain);
    return domain;
  }

  async stop(): Promise<void> {
    this.opened.forEach((each) => each.close());
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const NEVER: AbortSignal = new AbortController().signal;

/** An answer with JSON, or with a text as it is. */
export function replies(status: number, body: unknown): SearchAnswering {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return (response) => void response.writeHead(status, { "content-type": "application/json" }).end(text);
}
