import { AccessPolicy, AccessTask } from "../../src";
import { Policy } from "../../src/emulator/policy/Policy";
import { readUses } from "../../src/search/uses/readUses";
import { replies, SearchServer } from "../search/SearchServer";

const ANALYSIS = {
  filter: { words: { type: "synonym_graph", synonyms_path: "analyzers/F111", updateable: "true" } },
  analyzer: { by_words: { tokenizer: "standard", filter: ["words"] } },
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  "/": { version: { number: "2.19.0", distribution: "opensearch" } },
  "/_all/_settings": { products: { settings: { index: { analysis: ANALYSIS } } } },
};

test("verify may ask on a domain what it asks there of a domain's indexes and templates, path by path", async () => {
  const server = await SearchServer.start();
  try {
    server.answering = (response, request) => {
      const [path = ""] = request.url.split("?");
      replies(200, ANSWERS[path] ?? {})(response, request);
    };
    await readUses(server.client());
    const policy = Policy.parse(
      AccessPolicy.json({
        tasks: [AccessTask.VERIFY],
        accountId: "123456789012",
        regions: ["us-east-1"],
        bucketName: "dictionaries",
        domainNames: ["search-prod"],
      }),
    );
    const asked = server.received.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
    expect(asked).toEqual(
      expect.arrayContaining(["GET /", "GET /_all/_settings", "GET /products,products/_mapping"]),
    );
    const denied = asked.filter((line) => {
      const [method, path = ""] = line.split(" ");
      const resource = `arn:aws:es:us-east-1:123456789012:domain/search-prod${path}`;
      const action = method === "GET" ? "es:ESHttpGet" : "es:ESHttpPost";
      return !policy.allows({ action, resource, region: "us-east-1" });
    });
    expect(denied).toEqual([]);
  } finally {
    await server.stop();
  }
});
