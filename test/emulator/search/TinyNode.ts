import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { makeTemporaryFolder } from "../../TemporaryFolder";

/** What a node was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/**
 * As much of a node as the local AWS asks of one at its start: where it is, and whether it reads a file. All else it
 * answers with what it was asked. Real nodes are in `test/peers/opensearch`.
 */
export class TinyNode {
  readonly home = makeTemporaryFolder("tiny-node");
  readonly asked: Asked[] = [];
  /** What it says of where it is. */
  path: object | undefined = { home: this.home };
  private readonly server: Server = createServer((message, response) => void this.serve(message, response));

  static async start(): Promise<TinyNode> {
    const node = new TinyNode();
    mkdirSync(join(node.home, "config"));
    await new Promise<void>((resolve) => node.server.listen(0, "127.0.0.1", resolve));
    return node;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A file in its analyzers folder; undefined when there is none. */
  file(name: string): string | undefined {
    const path = join(this.home, "config", "analyzers", name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.home, { recursive: true, force: true });
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of message) body += String(chunk);
    const { method = "", url = "", headers } = message;
    this.asked.push({ method, url, headers, body });
    const length = method === "HEAD" ? { "content-length": "77" } : {};
    response.writeHead(200, { "content-type": "application/json", "x-from": "the node", ...length });
    response.end(method === "HEAD" ? undefined : JSON.stringify(this.answer(url, body)));
  }

  private answer(url: string, body: string): unknown {
    if (url === "/_nodes/_local/settings") return { nodes: { n: { settings: { path: this.path } } } };
    if (url !== "/_analyze") return { asked: url };
    const { filter, text } = JSON.parse(body) as { filter: { stopwords_path: string }[]; text: string };
    const words = this.file(filter[0]?.stopwords_path.replace("analyzers/", "") ?? "");
    return { tokens: words?.includes(text) === true ? [] : [{ token: text }] };
  }
}
