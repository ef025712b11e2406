import { rename, rm, writeFile } from "node:fs/promises";
import { fileError } from "./fileError";

const REMEDY = "Name a file in a folder that exists and that you may write to";

/** Through a file beside it, so that a reader never sees half a report and a failure leaves the old one. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw fileError("writing the report", path, cause, REMEDY);
  }
}
