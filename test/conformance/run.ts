import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isUtf8 } from "node:buffer";
import { PackagesError } from "../../src/errors";
import { type ConformanceCase, GOLDEN_FORMATS, type GoldenFormat } from "./ConformanceCase";
import { type GoldenCase, goldenPath, printGolden } from "./GoldenFile";
import { generatedCases } from "./generatedCases";
import { handWrittenCases } from "./handWrittenCases";
import { type LuceneAnswer, runLucene } from "./runLucene";

/** `npm run conformance` writes the golden files; with `--check` it only says which differ, and fails. */
function main(check: boolean): void {
  const differing = GOLDEN_FORMATS.filter((format) => update(format, check));
  const verb = check ? "differ from" : "written from";
  process.stderr.write(
    `${differing.length} golden files ${verb} what Lucene does: ${differing.join(", ")}\n`,
  );
  if (check && differing.length > 0) process.exitCode = 1;
}

/** Whether the format's golden file differed. */
function update(format: GoldenFormat, check: boolean): boolean {
  const cases = [...handWrittenCases(format), ...generatedCases(format)];
  const { lucene, answers } = runLucene(cases);
  const golden = cases.map((item, index) => goldenCase(item, answers[index]));
  const text = printGolden({ lucene, cases: golden });
  const path = goldenPath(format);
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return true;
}

function goldenCase(item: ConformanceCase, answer: LuceneAnswer | undefined): GoldenCase {
  if (answer === undefined) throw new RangeError("Lucene answered fewer cases than it was given");
  const bytes = Buffer.from(item.bytes);
  const content = isUtf8(bytes) ? { text: bytes.toString("utf8") } : { base64: bytes.toString("base64") };
  return {
    ...(item.name === undefined ? {} : { name: item.name }),
    options: item.options,
    ...content,
    ...told(answer),
  };
}

/** The answer in the members of a golden case, without what the runner adds. */
function told(answer: LuceneAnswer): Partial<GoldenCase> {
  if ("rules" in answer) return { rules: answer.rules };
  return { refused: answer.refused, line: answer.line, says: answer.says };
}

try {
  main(process.argv.includes("--check"));
} catch (error) {
  if (!(error instanceof PackagesError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
}
