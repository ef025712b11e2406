import { rename, rm, writeFile } from "node:fs/promises";
import { PackagesError } from "../../../errors";

/** Through a file beside it, so that a reader never sees half a report and a failure leaves the old one. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    const { code = "unknown error" } = cause as NodeJS.ErrnoException;
    throw new PackagesError({
      attempted: "writing the report",
      problem: `the file cannot be written (${code})`,
      where: path,
      remedy: "Name a file in a folder that exists and that you may write to",
      cause,
    });
  }
}
