/**
 * Whether finding terms that came before is worth a log of hashes: the terms of synonyms in it, and in a plain `Map`, in one
 * process: `npx tsx bench/terms.ts`. Ends with 2 when the `Map` would do: then the log and its parts may go.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseAnalyzer } from "../src/dictionary";
import { SolrScanner } from "../src/dictionary/formats/solr-synonyms/SolrScanner";
import { HashLog } from "../src/dictionary/hash/HashLog";
import { LineSplitter } from "../src/dictionary/text/LineSplitter";
import { writeRandomSynonyms, writeWordNetSynonyms } from "./dictionaryFiles";
import { median } from "./median";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const MEGABYTES = [1, 2.5, 5];
const ROUNDS = 9;
/** So much more of the one or the other is worth some code. */
const MUCH_TIME = 1.15;
const MUCH_MEMORY = 1.5;

/** Remembers the terms of lines; says how many may have come before. */
type Remember = (scanner: SolrScanner, line: number) => number;

function inLog(): Remember {
  const log = new HashLog();
  return ({ terms }, line) => {
    let again = 0;
    for (let i = 0; i < terms.count; i++) if (log.mayHave(terms.lows[i]!, terms.highs[i]!)) again++;
    log.addLine(line, terms.lows, terms.highs, 0, terms.count);
    return again;
  };
}

function inMap(): Remember {
  const lines = new Map<number, number>();
  return ({ terms }, line) => {
    let again = 0;
    for (let i = 0; i < terms.count; i++) {
      const key = terms.key(i);
      if (lines.has(key)) again++;
      else lines.set(key, line);
    }
    return again;
  };
}

interface Cost {
  readonly ms: number;
  readonly bytes: number;
}

/** Processor time with scanning, which both have, and what is held at the end. */
function cost(bytes: Buffer, make: () => Remember): Cost {
  const analyzer = parseAnalyzer("whitespace").analyzer(10);
  if (analyzer === null) throw new RangeError("the whitespace tokenizer is modelled");
  collect();
  const before = process.memoryUsage();
  const start = process.cpuUsage();
  const scanner = new SolrScanner(analyzer, true);
  const remember = make();
  let again = 0;
  const splitter = new LineSplitter((line) => {
    scanner.scan(line);
    again += remember(scanner, line.number);
  });
  splitter.write(bytes);
  splitter.end();
  const ms = process.cpuUsage(start).user / 1000;
  collect();
  const after = process.memoryUsage();
  if (again < 0) throw new RangeError("what was measured was not done");
  // Keeps what it holds alive until here.
  remember(scanner, 0);
  return { ms, bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers };
}

function row(name: string, bytes: Buffer): void {
  const turns = Array.from({ length: ROUNDS }, () => ({ log: cost(bytes, inLog), map: cost(bytes, inMap) }));
  const time = median(turns.map(({ log, map }) => map.ms / log.ms));
  const memory = median(turns.map(({ log, map }) => map.bytes / Math.max(log.bytes, 1)));
  if (time < MUCH_TIME && memory < MUCH_MEMORY) process.exitCode = 2;
  console.log(`| ${name} | ${time.toFixed(2)} | ${memory.toFixed(1)} |`);
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-terms-"));
  const file = join(folder, "synonyms.txt");
  try {
    console.log("| terms of | a `Map`'s time to the log's | a `Map`'s memory to the log's |\n|---|---|---|");
    for (const megabytes of MEGABYTES) {
      writeRandomSynonyms(file, megabytes * 1_000_000);
      row(`${megabytes} MB of random words`, readFileSync(file));
      writeWordNetSynonyms(file, megabytes * 1_000_000);
      row(`${megabytes} MB derived from WordNet`, readFileSync(file));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
