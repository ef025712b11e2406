import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { PackagesError } from "../../../errors";

/** The text of a file; `-` is standard input. */
export async function readText(file: string, attempted: string): Promise<string> {
  if (file === "-" && process.stdin.isTTY) {
    throw new PackagesError({
      attempted,
      problem: "- is standard input, and nothing is piped in",
      remedy: "Pipe in what `terraform show -json plan.out` prints",
    });
  }
  try {
    return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
  } catch (cause) {
    const { code = "unknown error" } = cause as NodeJS.ErrnoException;
    throw new PackagesError({
      attempted,
      problem: `the file cannot be read (${code})`,
      where: file,
      remedy: "Name a file that exists and that you may read",
      cause,
    });
  }
}
