import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AssociatedFile } from "../../constructs/indexSettings/AssociatedFile";
import { makeTemporaryFolder } from "../../TemporaryFolder";

/** Dictionaries in a folder of their own, as associations whose reference path the judge can read. */
export class AnalysisFiles {
  private readonly folder = makeTemporaryFolder("analysis-files");
  private count = 0;

  /** Writes a file and gives its absolute path. */
  write(lines: readonly string[]): string {
    const path = join(this.folder, `F${++this.count}`);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
    return path;
  }

  /** The same as an association of unknown format. */
  associate(lines: readonly string[]): AssociatedFile {
    return AssociatedFile.alone("file", { referencePath: this.write(lines) });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
