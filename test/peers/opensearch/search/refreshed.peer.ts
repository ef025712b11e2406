import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat } from "../../../../src/dictionary";
import { openSearchDomain } from "../../../../src/search";
import { describeWithNode } from "../describeWithNode";
import { nodeCall } from "../nodeCall";

/**
 * One updateable filter of synonyms makes its whole analyzer so: no index has to be closed for a file that stands beside it.
 * The route of the refresh is a stand-in here, what it calls is the server's own.
 */
describeWithNode("a refresh", (node) => {
  const STOP = DictionaryFormat.STOP_WORDS;
  const MAPPINGS = DictionaryFormat.CHARACTER_MAPPINGS;

  function write(packageId: string, content: string): void {
    writeFileSync(join(node().analyzersFolder, packageId), content);
  }

  async function createIndex(updateable: boolean): Promise<void> {
    const { status } = await nodeCall(node().url, "PUT", "/shop", {
      settings: {
        number_of_replicas: 1,
        analysis: {
          char_filter: { c: { type: "mapping", mappings_path: "analyzers/F3" } },
          filter: {
            s: { type: "synonym_graph", synonyms_path: "analyzers/F1", updateable },
            w: { type: "stop", stopwords_path: "analyzers/F2" },
          },
          analyzer: { a: { tokenizer: "standard", char_filter: ["c"], filter: ["lowercase", "s", "w"] } },
        },
      },
      mappings: { properties: { title: { type: "text", analyzer: "standard", search_analyzer: "a" } } },
    });
    expect(status).toBe(200);
  }

  test.each([
    [true, "refresh", "served"],
    [false, "close and open", "previous"],
  ])("of an index whose synonyms are updateable (%s) is said to be what helps: %s", async (...each) => {
    const [updateable, renewal, after] = each;
    write("F1", "notebook, laptop\n");
    write("F2", "one\n");
    write("F3", "ph => f\n");
    await createIndex(updateable);
    write("F2", "two\n");
    write("F3", "ph => v\n");
    const wanted = [
      ["F2", { format: STOP, now: Buffer.from("two\n"), before: Buffer.from("one\n") }],
      ["F3", { format: MAPPINGS, now: Buffer.from("ph => v\n"), before: Buffer.from("ph => f\n") }],
    ] as const;
    const url = { url: node().url, auth: { kind: "none" } } as const;
    const domain = openSearchDomain(url, { signal: AbortSignal.timeout(60_000) });
    for (const [packageId, words] of wanted)
      expect(await domain.serving(packageId, words)).toMatchObject([{ state: "previous", renewal }]);
    const { uses } = await domain.uses();
    const outcomes = await domain.refresh(uses.filter(({ packageId }) => packageId === "F2"));
    // Its replica is on no node, and the refresh is none the worse for it.
    expect(outcomes.map(({ state }) => state)).toEqual(updateable ? ["refreshed"] : []);
    for (const [packageId, words] of wanted)
      expect(await domain.serving(packageId, words)).toMatchObject([{ state: after }]);
    domain.close();
    await nodeCall(node().url, "DELETE", "/shop");
  });
});
