import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Logger } from "@stryker-mutator/api/logging" with { "resolution-mode": "import" };
import { ignoreProse } from "./ignoreProse";
import type { Mutant, Position } from "./Mutant";

/** Every mutant of some files, and the files with all of them in, each behind a switch. */
export interface MutatedSources {
  readonly mutants: readonly Mutant[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Has Stryker's instrumenter put its mutants into files; nothing is written. */
export async function findMutants(root: string, files: readonly string[]): Promise<MutatedSources> {
  // An ES module, which a CommonJS one can only load late.
  const { Instrumenter } = await import("@stryker-mutator/instrumenter");
  const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const { files: texts, mutants } = await new Instrumenter(silent).instrument(
    [...sources].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [ignoreProse] },
  );
  return {
    texts: new Map(texts.map(({ name, content }) => [name, content])),
    mutants: mutants
      .filter(({ status }) => status !== "Ignored")
      .map(({ id, fileName, location, mutatorName, replacement }) => {
        const start = fromOne(location.start);
        const end = fromOne(location.end);
        const original = textBetween(sources.get(fileName)!, start, end);
        return { id, file: fileName, start, end, mutator: mutatorName, original, replacement };
      }),
  };
}

/** Writes the sources that have one of these mutants, in the tree that the tests' transformer looks into. */
export function writeSources(folder: string, { texts }: MutatedSources, mutants: readonly Mutant[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), texts.get(file)!);
  }
}

/** A source with one mutant in place. */
export function withMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, offsetOf(source, start)) + replacement + source.slice(offsetOf(source, end));
}

function textBetween(source: string, start: Position, end: Position): string {
  return source.slice(offsetOf(source, start), offsetOf(source, end));
}

function offsetOf(source: string, { line, column }: Position): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) offset = source.indexOf("\n", offset) + 1;
  return offset + column - 1;
}

function fromOne({ line, column }: Position): Position {
  return { line: line + 1, column: column + 1 };
}

const nothing = (): void => undefined;
const no = (): boolean => false;
const silent: Logger = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
