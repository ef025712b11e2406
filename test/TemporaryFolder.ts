import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes a new folder in the system's one for temporary files, or in `parent`. Its name holds a number and no random letters: what a test
 * looks for in a message is then in the message, and not once in a hundred runs in the name of a folder that it tells of.
 */
export function makeTemporaryFolder(name: string, parent = tmpdir()): string {
  for (let number = 1; ; number += 1) {
    const path = join(parent, `${name}-${process.pid}-${number}`);
    try {
      mkdirSync(path, { mode: 0o700 });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** A folder that a test may fill, and removes when it is done. */
export class TemporaryFolder {
  readonly path = makeTemporaryFolder("opensearch-packages");

  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
