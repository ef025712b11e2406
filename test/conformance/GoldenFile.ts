import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseOptions, GoldenFormat } from "./ConformanceCase";

/** A rule as Lucene's structures hold it: its shape depends on the format. */
export type GoldenRule = string | readonly (string | boolean | readonly (string | number)[])[];

/** What Lucene did with one case. */
export interface GoldenCase {
  readonly name?: string;
  readonly options: CaseOptions;
  /** The dictionary, when it is well-formed UTF-8. */
  readonly text?: string;
  /** The dictionary in base64, when it is not. */
  readonly base64?: string;
  /** Absent when the file is refused. */
  readonly rules?: readonly GoldenRule[];
  /** Absent when the file is accepted: the encoding, or a rule. */
  readonly refused?: "encoding" | "rule";
  /** The line that is refused; Lucene names none for the encoding. */
  readonly line?: number | null;
  /** Lucene's reason. */
  readonly says?: string;
}

/** The cases of one format, and the Lucene that answered them. */
export interface GoldenFile {
  readonly lucene: string;
  readonly cases: readonly GoldenCase[];
}

/** Where a format's golden file is. */
export function goldenPath(format: GoldenFormat): string {
  return join(__dirname, "golden", `${format}.json`);
}

/** Reads a format's golden file. */
export function readGolden(format: GoldenFormat): GoldenFile {
  return JSON.parse(readFileSync(goldenPath(format), "utf8")) as GoldenFile;
}

/** The dictionary of a golden case. */
export function bytesOf(golden: GoldenCase): Uint8Array {
  return golden.base64 === undefined
    ? Buffer.from(golden.text ?? "", "utf8")
    : Buffer.from(golden.base64, "base64");
}

/** One case a line, so that a difference is read at a glance. */
export function printGolden(file: GoldenFile): string {
  const lines = file.cases.map((golden) => JSON.stringify(golden));
  return `{"lucene":${JSON.stringify(file.lucene)},"cases":[\n${lines.join(",\n")}\n]}\n`;
}
