import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalNode } from "../../../src/emulator/search";
import { OPENSEARCH_CACHE } from "./buildJudge";
import { describeWithNode, startNode } from "./describeWithNode";
import { nodeCall } from "./nodeCall";

describeWithNode("a local node", (node, { version }) => {
  test("answers as the version that was asked for", async () => {
    const { body } = await nodeCall(node().url, "GET", "/");
    expect(body).toMatchObject({ version: { number: version } });
  });

  test("reads analyzers/<id> from its analyzers folder", async () => {
    writeFileSync(join(node().analyzersFolder, "F111"), "gone\n");
    const filter = [{ type: "stop", stopwords_path: "analyzers/F111" }];
    const { body } = await nodeCall(node().url, "POST", "/_analyze", {
      tokenizer: "standard",
      filter,
      text: "gone here",
    });
    expect(body).toMatchObject({ tokens: [{ token: "here" }] });
  });

  test("keeps its address and its indexes over a restart", async () => {
    const { url } = node();
    await nodeCall(url, "PUT", "/kept");
    await node().restart();
    expect(node().url).toBe(url);
    expect((await nodeCall(url, "HEAD", "/kept")).status).toBe(200);
  });

  test("has its indexes again when a restart is over, and red ones too when their file is gone", async () => {
    const { url, analyzersFolder } = node();
    const file = join(analyzersFolder, "F222");
    writeFileSync(file, "gone\n");
    const filter = { words: { type: "stop", stopwords_path: "analyzers/F222" } };
    const analysis = { filter, analyzer: { a: { tokenizer: "standard", filter: ["words"] } } };
    await nodeCall(url, "PUT", "/named", { settings: { number_of_replicas: 0, analysis } });
    await node().restart();
    const analyze = { analyzer: "a", text: "gone here" };
    expect(await nodeCall(url, "POST", "/named/_analyze", analyze)).toMatchObject({
      body: { tokens: [{ token: "here" }] },
    });
    rmSync(file);
    await node().restart();
    expect(await nodeCall(url, "GET", "/_cluster/health/named")).toMatchObject({ body: { status: "red" } });
  });

  test("that another one listens beside says that the port is in use, in one sentence", async () => {
    const port = Number(new URL(node().url).port);
    const starting = LocalNode.start({ version, port, cache: OPENSEARCH_CACHE });
    await expect(starting).rejects.toThrow(
      new RegExp(
        `^starting OpenSearch ${version}: the port is in use \\(got "port ${port}, folder .*"\\)\\. Choose another port`,
      ),
    );
  });

  test("that is stopped leaves nothing: no port, no folder", async () => {
    const other = await startNode(version);
    await other.stop();
    expect(existsSync(other.home)).toBe(false);
    await expect(nodeCall(other.url, "GET", "/")).rejects.toThrow("fetch failed");
    await other.stop();
  });
});
