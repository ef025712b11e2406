import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { renderReport } from "../../src/report";
import { sampleReport } from "./sampleReport";

interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: "Bot" | "User" };
}

/** As much of GitHub's comments as the script uses, two comments a page. */
class CommentsServer {
  readonly comments: StoredComment[] = [];
  readonly writes: string[] = [];
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

  private async answer(request: IncomingMessage): Promise<{ status: number; json: unknown; link?: string }> {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    if (request.headers.authorization !== "Bearer token") return { status: 401, json: {} };
    if (request.method === "GET") return this.page(url);
    this.writes.push(`${request.method} ${url.pathname}`);
    const { body } = JSON.parse(await text(request)) as { body: string };
    const existing = this.comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`));
    if (existing === undefined) this.comments.push({ id: 100, body, user: { type: "Bot" } });
    else existing.body = body;
    return { status: 200, json: {} };
  }

  private page(url: URL): { status: number; json: unknown; link?: string } {
    const page = Number(url.searchParams.get("page") ?? 1);
    const json = this.comments.slice((page - 1) * 2, page * 2);
    url.searchParams.set("page", String(page + 1));
    return {
      status: 200,
      json,
      ...(page * 2 < this.comments.length ? { link: `<${url.href}>; rel="next"` } : {}),
    };
  }
}

describe("the example's script that comments on a pull request", () => {
  const github = new CommentsServer();
  const folder = mkdtempSync(join(tmpdir(), "comment-"));
  const file = join(folder, "comment.md");
  const body = renderReport(sampleReport, "markdown", { commentId: "search" });
  const marker = "<!-- opensearch-packages:validation:search -->";
  let address: string;

  beforeAll(async () => {
    address = await github.start();
  });

  beforeEach(() => {
    writeFileSync(file, body);
    github.comments.length = 0;
    github.writes.length = 0;
  });

  afterAll(async () => {
    await github.stop();
    rmSync(folder, { recursive: true });
  });

  function run(token = "token"): Promise<{ failed: boolean; stderr: string }> {
    const script = join(__dirname, "../../examples/github-actions/upsert-comment.mjs");
    const env = {
      ...process.env,
      GITHUB_API_URL: address,
      GITHUB_REPOSITORY: "acme/search",
      GITHUB_TOKEN: token,
      PULL_REQUEST: "7",
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, file], { env }, (error, _, stderr) => {
        resolve({ failed: error !== null, stderr });
      });
    });
  }

  test("creates the comment at the first run", async () => {
    expect(await run()).toEqual({ failed: false, stderr: "" });
    expect(github.writes).toEqual(["POST /repos/acme/search/issues/7/comments"]);
    expect(github.comments[0]?.body).toBe(body);
  });

  test("updates its own comment at the next, on whatever page it is, and no other", async () => {
    github.comments.push(
      { id: 1, body: `${marker}\nquoted by a person`, user: { type: "User" } },
      { id: 2, body: "<!-- opensearch-packages:validation:other -->\n", user: { type: "Bot" } },
      { id: 3, body: `${marker}\nof the run before`, user: { type: "Bot" } },
    );
    expect(await run()).toEqual({ failed: false, stderr: "" });
    expect(github.writes).toEqual(["PATCH /repos/acme/search/issues/comments/3"]);
    expect(github.comments[2]?.body).toBe(body);
  });

  test("writes nothing that is not a comment of ours", async () => {
    writeFileSync(file, "@everybody\n");
    expect((await run()).failed).toBe(true);
    expect(github.writes).toEqual([]);
  });

  test("fails when GitHub refuses", async () => {
    expect((await run("stolen")).stderr).toContain("GitHub answers 401");
  });
});
