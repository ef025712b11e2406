import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PackagesError } from "../../src/errors";
import type { ConformanceCase } from "./ConformanceCase";
import type { GoldenRule } from "./GoldenFile";

const RUNNER = join(__dirname, "LuceneRunner.java");
const MODULES = ["core", "analyzers-common", "analyzers-kuromoji", "analyzers-nori"];

/** Where Debian's liblucene8-java puts Lucene; `LUCENE_JARS` names another folder. */
const JARS = process.env.LUCENE_JARS ?? "/usr/share/java";

/** What the runner prints for a case. */
export type LuceneAnswer =
  | { readonly rules: readonly GoldenRule[] }
  | { readonly refused: "encoding" | "rule"; readonly line: number | null; readonly says: string };

/** The classpath of Lucene 8, or undefined where it is not installed. */
export function luceneClasspath(): string | undefined {
  if (!existsSync(JARS)) return undefined;
  const files = readdirSync(JARS);
  const jars = MODULES.map((module) => files.find((file) => isJarOf(module, file)));
  return jars.every((jar) => jar !== undefined)
    ? jars.map((jar) => join(JARS, jar)).join(delimiter)
    : undefined;
}

function isJarOf(module: string, file: string): boolean {
  return file.startsWith(`lucene-${module}-8`) && file.endsWith(".jar");
}

/** Has Lucene read the cases; the answers are in their order. @throws PackagesError without Java or Lucene */
export function runLucene(cases: readonly ConformanceCase[]): { lucene: string; answers: LuceneAnswer[] } {
  const input = cases.map((item, index) => `${index}\t${item.format}\t${words(item)}\t${base64(item)}\n`);
  const [first, ...answers] = java(input.join("")).trim().split("\n");
  return {
    lucene: (JSON.parse(first ?? "{}") as { lucene: string }).lucene,
    answers: answers.map((line) => JSON.parse(line) as LuceneAnswer),
  };
}

function words({ options }: ConformanceCase): string {
  return [
    options.expand === false ? "contract" : "expand",
    options.analyzer ?? "whitespace",
    `lucene${options.lucene ?? 8}`,
  ].join(",");
}

function base64(item: ConformanceCase): string {
  return Buffer.from(item.bytes).toString("base64");
}

function java(input: string): string {
  const classpath = luceneClasspath();
  if (classpath === undefined) throw missing("Lucene 8 is not installed");
  try {
    return execFileSync("java", ["-cp", classpath, RUNNER], {
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["pipe", "pipe", "inherit"],
    });
  } catch (cause) {
    throw missing("Java did not run Lucene", cause);
  }
}

function missing(problem: string, cause?: unknown): PackagesError {
  return new PackagesError({
    attempted: "running Lucene over the conformance cases",
    problem,
    remedy:
      "Install a JDK of version 17 or newer and Debian's liblucene8-java, or set LUCENE_JARS to a folder of its jars",
    cause,
  });
}
