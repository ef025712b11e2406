import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServingDomain } from "../../../model";

/** One dictionary as a node reads it. */
export interface HeldFile {
  /** The file's name: `F618033989`. */
  readonly packageId: string;
  readonly bytes: Uint8Array;
}

/**
 * `config/analyzers` of a node. A file is there whole or not at all, and only files that were put there by this object
 * are ever taken away.
 */
export class AnalyzersFolder {
  private readonly held = new Map<string, Uint8Array>();

  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
  }

  /** Makes these the files that are there, of those that it manages. */
  hold(files: readonly HeldFile[]): void {
    for (const { packageId, bytes } of files) this.put(packageId, bytes);
    const names = new Set(files.map(({ packageId }) => packageId));
    for (const name of [...this.held.keys()].filter((one) => !names.has(one))) this.remove(name);
  }

  private put(name: string, bytes: Uint8Array): void {
    const before = this.held.get(name);
    if (before !== undefined && (before === bytes || Buffer.compare(before, bytes) === 0)) return;
    const temporary = join(this.path, `.${name}.${process.pid}`);
    writeFileSync(temporary, bytes);
    renameSync(temporary, join(this.path, name));
    this.held.set(name, bytes);
  }

  private remove(name: string): void {
    rmSync(join(this.path, name), { force: true });
    this.held.delete(name);
  }
}

/** The files of a domain whose content the local AWS has; AWS's own packages have none here. */
export function dictionariesOf({ dictionaries }: ServingDomain): HeldFile[] {
  return dictionaries.flatMap(({ packageId, content: { bytes } }) =>
    bytes === undefined ? [] : [{ packageId, bytes }],
  );
}
