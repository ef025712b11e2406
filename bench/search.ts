/**
 * What it costs to ask the indexes too: `validate` with and without `search`, for one dictionary on 100 domains of ten
 * indexes each, in one run. All domains have the same real OpenSearch node behind them, so its time is that of a hundred.
 * Then the same with a domain among them that takes connections and never answers: it holds up nobody else.
 *
 * Run with `npx tsx bench/search.ts`; needs Java and Maven.
 */
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { LocalNode } from "../src/emulator/search";
import { validate, type ValidateOptions } from "../src/validation";
import type { LiveDictionaries } from "../test/validation/LiveDictionaries";
import { type Fleet, stateOf, type Stored, type Values, withFleet } from "./Fleet";

const FLEET: Fleet = { packages: 1, domains: 100 };
const INDEXES = 10;
const RULES = 200;
/** For one domain, in milliseconds: they share one node here. */
const DOMAIN_MS = 600_000;
const HANGING = "search-42";

type Search = NonNullable<ValidateOptions["search"]>;

async function main(): Promise<void> {
  const missing = LocalNode.whyNot("2.19.6");
  if (missing !== undefined) return console.log(`not measured: ${missing}`);
  const node = await LocalNode.start({ version: "2.19.6" });
  const mute = await muteServer();
  try {
    await withFleet(FLEET, (live, resources) => measure(live, resources, node, mute.url), synonyms());
  } finally {
    mute.server.close();
    await node.stop();
  }
}

async function measure(
  live: LiveDictionaries,
  resources: readonly Stored[],
  node: LocalNode,
  mute: string,
): Promise<void> {
  const packageId = String(resources.find(({ type }) => type === "aws_opensearch_package")?.values["id"]);
  writeFileSync(join(node.analyzersFolder, packageId), synonyms());
  for (let index = 0; index < INDEXES; index += 1)
    await createIndex(node.url, `products-${index}`, packageId);
  const rows = [
    await costOf(live, resources, "without the indexes"),
    await costOf(live, resources, "with the indexes", { endpoints: { "": node.url }, timeoutMs: DOMAIN_MS }),
    await costOf(live, resources, "with one domain that never answers", {
      endpoints: { "": node.url, [HANGING]: mute },
      timeoutMs: DOMAIN_MS,
    }),
  ];
  console.table(rows);
}

async function costOf(
  live: LiveDictionaries,
  resources: readonly Stored[],
  name: string,
  search?: Search,
): Promise<Values> {
  const startedAt = performance.now();
  const report = await validate({
    inputs: [{ name: "state.json", content: stateOf(resources) }],
    settings: live.settings,
    timeoutMs: 1_200_000,
    ...(search === undefined ? {} : { search }),
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const { why } of report.unchecked.slice(0, 6)) console.log(why);
  const { opensearch, s3, search: searches } = report.calls;
  const hops = `${report.compared.hopsProven} of ${report.compared.hopsAsked}`;
  return {
    name,
    "wall time (s)": seconds.toFixed(1),
    "calls of the service": opensearch + s3,
    "calls of the domains": searches,
    "hops proven": hops,
    verdict: report.verdict,
  };
}

async function createIndex(url: string, index: string, packageId: string): Promise<void> {
  const filter = {
    words: { type: "synonym_graph", synonyms_path: `analyzers/${packageId}`, updateable: true },
  };
  const analyzer = { search: { tokenizer: "standard", filter: ["lowercase", "words"] } };
  const title = { type: "text", analyzer: "standard", search_analyzer: "search" };
  const body = {
    settings: { number_of_replicas: 0, analysis: { filter, analyzer } },
    mappings: { properties: { title } },
  };
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(`${url}/${index}`, { method: "PUT", headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`the index ${index} was not created: HTTP ${status}`);
}

function synonyms(): string {
  return Array.from({ length: RULES }, (_, at) => `word${at}, term${at}\n`).join("");
}

/** Takes connections, and says nothing. */
async function muteServer(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((socket) => void socket.on("error", () => undefined)).unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("there is no port");
  return { server, url: `http://127.0.0.1:${address.port}` };
}

void main();
