import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: "Bot" | "User" };
}

interface OpenPullRequest {
  readonly number: number;
  readonly head: { readonly label: string; readonly sha: string };
  readonly base: { readonly sha: string };
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly link?: string;
}

const PAGE = 2;

/** As much of GitHub as the scripts use, of one repository with one pull request that is written to; two items a page. */
export class FakeGitHub {
  readonly comments: StoredComment[] = [];
  readonly pulls: OpenPullRequest[] = [];
  readonly writes: string[] = [];
  labels: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, json, link }) => {
      response.writeHead(status, link === undefined ? {} : { link }).end(JSON.stringify(json));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** As it was made. */
  reset(): void {
    for (const list of [this.comments, this.pulls, this.writes]) list.length = 0;
    this.labels = [];
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    if (request.headers.authorization !== "Bearer token") return { status: 401, json: {} };
    if (!url.pathname.startsWith("/repos/acme/search/")) return { status: 404, json: {} };
    if (request.method === "GET") return page(url, this.listed(url));
    this.writes.push(`${request.method} ${url.pathname}`);
    return this.write(url, await text(request), request.method);
  }

  private listed(url: URL): readonly unknown[] {
    if (url.pathname.endsWith("/issues/7/comments")) return this.comments;
    if (url.pathname.endsWith("/issues/7/labels")) return this.labels.map((name) => ({ name }));
    const head = url.searchParams.get("head");
    return this.pulls.filter((pull) => pull.head.label === head && url.searchParams.get("state") === "open");
  }

  private write(url: URL, json: string, method: string | undefined): Answer {
    const last = url.pathname.split("/").at(-1) ?? "";
    if (method === "DELETE") {
      const isThere = this.labels.includes(last);
      this.labels = this.labels.filter((label) => label !== last);
      return { status: isThere ? 200 : 404, json: {} };
    }
    const { body = "", labels = [] } = JSON.parse(json) as { body?: string; labels?: string[] };
    this.labels.push(...labels);
    const existing = this.comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`));
    if (existing !== undefined) existing.body = body;
    else if (last === "comments") this.comments.push({ id: 100, body, user: { type: "Bot" } });
    return { status: 200, json: {} };
  }
}

function page(url: URL, all: readonly unknown[]): Answer {
  const number = Number(url.searchParams.get("page") ?? 1);
  const json = all.slice((number - 1) * PAGE, number * PAGE);
  url.searchParams.set("page", String(number + 1));
  return {
    status: 200,
    json,
    ...(number * PAGE < all.length ? { link: `<${url.href}>; rel="next"` } : {}),
  };
}
