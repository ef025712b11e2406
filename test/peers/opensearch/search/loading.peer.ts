import * as fc from "fast-check";
import { DictionaryFormat } from "../../../../src/dictionary";
import { type Loading, openSearchDomain, type SearchDomain } from "../../../../src/search";
import { inlineParts, withoutWords, withWords } from "../../../../src/search/chain/inlineWords";
import { chooseTexts } from "../../../../src/search/serving/chooseTexts";
import { describeWithNode } from "../describeWithNode";
import { randomDictionary } from "../randomDictionary";
import { type LoadingCase, REFUSED } from "./LoadingCase";
import { loadingCases } from "./loadingCases";

/** Files of each component; `PEER_FILES=2000` takes more, `PEER_SEED` others. */
const FILES = Number(process.env["PEER_FILES"] ?? 80);
const SEED = Number(process.env["PEER_SEED"] ?? 13);
/** So few bytes that nearly every file goes in several requests. */
const SMALL_REQUEST = 24;
const WHOLE_REQUEST = 1024 * 1024;

/** What shows something beside the texts that the files themselves give. */
const TEXTS = [
  "a",
  "b cat dog",
  "the a b the",
  "東京 の 세종시",
  "running ran mice",
  "a$b a%b a#b $",
  "ph :) æ",
  "l'avion",
];

/**
 * A content that is put to the engine inline, as the pre-check and the words to serve are, against the same content in a
 * file: what a file does is asked of the engine with files alone.
 */
describeWithNode("a content that is not on the domain yet", (node, { version }) => {
  const engineVersion = `OpenSearch_${version.replace(/\.\d+$/, "")}`;
  const cases = loadingCases(node);

  test.each(cases.map((each) => [each.title, each] as const))(
    "is said to load when a file of it does, %s, whole and in parts",
    async (_, each) => {
      await each.createIndex();
      const domains = [WHOLE_REQUEST, SMALL_REQUEST].map((requestBytes) =>
        openSearchDomain(
          { url: node().url, auth: { kind: "none" } },
          { signal: AbortSignal.timeout(300_000), requestBytes },
        ),
      );
      const tally: Record<string, number> = {};
      const wrong: object[] = [];
      for (const bytes of filesOf(each)) {
        const truth = await truthOf(each, bytes);
        for (const [at, domain] of domains.entries()) {
          const loading = await loadingOf(domain, each, bytes);
          const key = `${at === 0 ? "whole" : "parts"} ${loading.state}`;
          tally[key] = (tally[key] ?? 0) + 1;
          if (isWrong(loading, truth))
            wrong.push({
              in: key,
              text: bytes.toString(),
              truth,
              line: loading.refusal?.line,
              why: loading.why,
            });
        }
      }
      domains.forEach((domain) => domain.close());
      process.stderr.write(
        `${each.title} ${engineVersion}: ${JSON.stringify(tally)}, ${wrong.length} differ\n`,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(tally["whole loads"]).toBeGreaterThan(FILES / 20);
      expect(tally["whole not checked"] ?? 0).toBeLessThan(FILES / 20);
    },
  );

  test.each(cases.map((each) => [each.title, each] as const))(
    "gives the tokens that a file of it gives, %s",
    async (_, each) => {
      const wrong: object[] = [];
      let compared = 0;
      for (const bytes of filesOf(each)) {
        const parts = inlineParts(bytes, each.format, engineVersion, WHOLE_REQUEST);
        if (parts === null) continue;
        const chosen = chooseTexts({ format: each.format, now: bytes, before: null }, engineVersion, 50);
        const texts = [...TEXTS, ...chosen.texts.map(({ text }) => text)];
        const file = await each.withFile(bytes, texts);
        const inline = await each.with(
          (definition) => withWords(definition, each.part, parts[0]!.words),
          texts,
        );
        if (file !== REFUSED) compared += 1;
        if (file !== inline)
          wrong.push({
            text: bytes.toString(),
            words: parts[0]!.words,
            file: file.slice(0, 600),
            inline: inline.slice(0, 600),
          });
      }
      process.stderr.write(
        `${each.title} ${engineVersion}: tokens of ${compared} files, ${wrong.length} differ\n`,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(compared).toBeGreaterThan(FILES / 20);
    },
  );

  test.each(cases.map((each) => [each.title, each] as const))(
    "is nothing when it has no words, as a file without words is, %s",
    async (_, each) => {
      const file = await each.withFile(Buffer.alloc(0), TEXTS);
      const without = await each.with((definition) => withoutWords(definition, each.part), TEXTS);
      // An empty type table is refused: there is no such file.
      if (each.format === DictionaryFormat.TYPE_TABLE) expect(file).toBe(REFUSED);
      else expect(without).toBe(file);
      expect(without).not.toBe(REFUSED);
    },
  );
});

function filesOf({ format }: LoadingCase): Buffer[] {
  return [Buffer.alloc(0), ...fc.sample(randomDictionary(format), { numRuns: FILES, seed: SEED })];
}

/** The first bad line; null when the file is taken, 0 when it is refused for what it lacks. */
async function truthOf(each: LoadingCase, bytes: Buffer): Promise<number | null> {
  return (await each.withFile(bytes, ["a"])) === REFUSED ? each.firstRefusedLine(bytes) : null;
}

async function loadingOf(
  domain: SearchDomain,
  { packageId, format }: LoadingCase,
  bytes: Buffer,
): Promise<Loading> {
  const loadings = await domain.loading(packageId, { format, now: bytes });
  if (loadings.length !== 1) throw new Error(`${loadings.length} uses of ${packageId}`);
  return loadings[0]!;
}

/** What was not checked says nothing wrong. */
function isWrong({ state, refusal }: Loading, truth: number | null): boolean {
  if (state === "loads") return truth !== null;
  return state === "refused" && (truth === null || (refusal?.line ?? 0) !== truth);
}
