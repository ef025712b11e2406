import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat } from "../../../../src/dictionary";
import { openSearchDomain, type Serving } from "../../../../src/search";
import { describeWithNode } from "../describeWithNode";
import { nodeCall } from "../nodeCall";

/** Templates read no file; the indexes that are made from them do. */
describeWithNode("templates that name a dictionary", (node) => {
  const analysis = (packageId: string): object => ({
    filter: { words: { type: "synonym", synonyms_path: `analyzers/${packageId}` } },
    analyzer: { a: { tokenizer: "standard", filter: ["lowercase", "words"] } },
  });

  async function servings(packageId: string): Promise<readonly Serving[]> {
    const domain = openSearchDomain(
      { url: node().url, auth: { kind: "none" } },
      { signal: AbortSignal.timeout(60_000) },
    );
    const words = {
      format: DictionaryFormat.SOLR_SYNONYMS,
      now: Buffer.from("tv, television\n"),
      before: null,
    };
    const all = await domain.serving(packageId, words);
    domain.close();
    return all;
  }

  test.each([
    ["index template", "/_index_template/t1", { index_patterns: ["t1-*"], template: {} }],
    ["component template", "/_component_template/t2", { template: {} }],
    ["legacy template", "/_template/t3", { index_patterns: ["t3-*"] }],
  ] as const)(
    "say of a %s that no index can be made from it while the file is refused, and nothing else",
    async (kind, path, body) => {
      const packageId = `F${path.slice(-1)}`;
      const file = join(node().analyzersFolder, packageId);
      writeFileSync(file, "tv, television\n");
      const settings = { analysis: analysis(packageId) };
      const whole = kind === "legacy template" ? { ...body, settings } : { ...body, template: { settings } };
      expect((await nodeCall(node().url, "PUT", path, whole)).status).toBe(200);
      expect(await servings(packageId)).toEqual([]);
      writeFileSync(file, "tv, television\na => b => c\n");
      expect(await servings(packageId)).toMatchObject([
        {
          use: { holder: { kind } },
          state: "will break",
          why: expect.stringContaining("no index can be made") as string,
        },
      ]);
      // The judge: an index that is made from it.
      const name = `t${packageId.slice(1)}-1`;
      if (kind !== "component template")
        expect((await nodeCall(node().url, "PUT", `/${name}`)).status).toBe(400);
    },
  );
});
