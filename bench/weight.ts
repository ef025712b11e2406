/**
 * What the real Lucene holds of dictionaries, against what lint says: `npx tsx bench/weight.ts`. Needs Java 17 and Lucene;
 * `LUCENE_JARS` names the folder of another Lucene than Debian's.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DictionaryFormat, DictionaryLinter } from "../src/dictionary";
import { luceneClasspath } from "../test/conformance/runLucene";
import { type WeighedFile, weighedFiles } from "./weightFiles";

const MOST_OFF = 0.2;

function estimated({ format, text }: WeighedFile): number {
  const linter = new DictionaryLinter({ format });
  linter.write(Buffer.from(text, "utf8"));
  return linter.end().weight.heapBytes ?? 0;
}

/** Heap of the map of each file, in order. */
function weighed(files: readonly WeighedFile[], classpath: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), "opensearch-packages-weight-"));
  try {
    const named = files.map(({ format, text }, at) => {
      writeFileSync(join(folder, `${at}.txt`), text);
      return `${format}=${join(folder, `${at}.txt`)}`;
    });
    const argv = ["-Xmx2g", "-cp", classpath, join(__dirname, "MapWeight.java"), ...named];
    const [lucene = "{}", ...answers] = execFileSync("java", argv, { encoding: "utf8" }).trim().split("\n");
    console.log(`Lucene ${(JSON.parse(lucene) as { lucene: string }).lucene}\n`);
    return answers.map((line) => (JSON.parse(line) as { heapBytes: number }).heapBytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(): void {
  const classpath = luceneClasspath();
  if (classpath === undefined) {
    console.log("left out: Lucene is not here (Debian's liblucene8-java)");
    return;
  }
  const files = weighedFiles();
  const heaps = weighed(files, classpath);
  console.log("| dictionary | weighed | estimated | estimated ÷ weighed |\n|---|---|---|---|");
  files.forEach((file, at) => {
    const [heap, estimate] = [heaps[at] ?? 0, estimated(file)];
    const off = estimate / heap;
    if (Math.abs(off - 1) > MOST_OFF && file.format !== DictionaryFormat.STEMMER_OVERRIDE)
      process.exitCode = 2;
    console.log(`| ${file.name} | ${heap} | ${estimate} | ${off.toFixed(2)} |`);
  });
}

main();
