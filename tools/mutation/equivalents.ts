import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./Mutant";

/** A change that changes nothing anyone could see, and why. Named by texts, since lines move. */
export interface Equivalent {
  readonly file: string;
  /** The line it is on, without its indent, to tell it from the same text elsewhere. */
  readonly line: string;
  readonly original: string;
  readonly mutant: string;
  readonly why: string;
}

const LIST = join("tools", "mutation", "equivalent.json");

export function readEquivalents(root: string): readonly Equivalent[] {
  return JSON.parse(readFileSync(join(root, LIST), "utf8")) as Equivalent[];
}

export function isEquivalent(root: string, list: readonly Equivalent[], mutant: Mutant): boolean {
  const inFile = list.filter(({ file }) => file === mutant.file);
  if (inFile.length === 0) return false;
  const line = readFileSync(join(root, mutant.file), "utf8").split("\n")[mutant.start.line - 1]?.trim();
  return inFile.some(
    (one) => one.line === line && one.original === mutant.original && one.mutant === mutant.replacement,
  );
}

/** The entries whose code is not there any more. */
export function staleEquivalents(root: string, list: readonly Equivalent[]): readonly Equivalent[] {
  return list.filter(({ file, line, original }) => {
    const text = readText(join(root, file));
    return !text.includes(original) || !text.split("\n").some((one) => one.trim() === line);
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
