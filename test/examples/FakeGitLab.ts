import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface StoredNote {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number };
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly nextPage?: string;
}

const PAGE = 2;
const MERGE_REQUEST = "/api/v4/projects/3/merge_requests/7";

/** As much of GitLab as the script uses, of one merge request; two notes a page. The token is of user 42. */
export class FakeGitLab {
  readonly notes: StoredNote[] = [];
  readonly writes: string[] = [];
  labels: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, json, nextPage }) => {
      response.writeHead(status, { "x-next-page": nextPage ?? "" }).end(JSON.stringify(json));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v4`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** As it was made. */
  reset(): void {
    for (const list of [this.notes, this.writes]) list.length = 0;
    this.labels = [];
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    if (request.headers["private-token"] !== "token") return { status: 401, json: {} };
    if (url.pathname === "/api/v4/user") return { status: 200, json: { id: 42 } };
    if (!url.pathname.startsWith(MERGE_REQUEST)) return { status: 404, json: {} };
    if (request.method === "GET") return this.page(Number(url.searchParams.get("page") ?? 1));
    this.writes.push(`${request.method} ${url.pathname}`);
    this.write(url.pathname, JSON.parse(await text(request)) as Record<string, string>);
    return { status: 200, json: {} };
  }

  private page(number: number): Answer {
    const json = this.notes.slice((number - 1) * PAGE, number * PAGE);
    const isLast = number * PAGE >= this.notes.length;
    return { status: 200, json, ...(isLast ? {} : { nextPage: String(number + 1) }) };
  }

  private write(
    path: string,
    { body = "", add_labels = "", remove_labels = "" }: Record<string, string>,
  ): void {
    const note = this.notes.find(({ id }) => path.endsWith(`/notes/${id}`));
    if (note !== undefined) note.body = body;
    else if (path.endsWith("/notes")) this.notes.push({ id: 100, body, author: { id: 42 } });
    else {
      const gone = remove_labels.split(",");
      const added = add_labels.split(",").filter((label) => label !== "");
      this.labels = [...new Set([...this.labels.filter((label) => !gone.includes(label)), ...added])];
    }
  }
}
