import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../../errors";
import { askNode } from "./askNode";

/** A word that only the file takes away. */
const WORD = "probe";

/**
 * Shows that a node reads `analyzers/…` from a folder: with a list of one stop word there, `_analyze` loses the word.
 * Two machines may have the same path, and a container may have it mounted elsewhere.
 *
 * @returns the analyzers folder
 * @throws PackagesError when the node reads another folder, or it can't be written to
 */
export async function proveConfigFolder(url: string, configFolder: string): Promise<string> {
  const analyzers = join(configFolder, "analyzers");
  const name = `probe-${randomUUID()}`;
  const file = join(analyzers, name);
  try {
    mkdirSync(analyzers, { recursive: true });
    writeFileSync(file, `${WORD}\n`);
    const filter = [{ type: "stop", stopwords_path: `analyzers/${name}` }];
    const { body } = await askNode(url, "/_analyze", { tokenizer: "keyword", filter, text: WORD });
    const { tokens } = body as { tokens?: unknown[] };
    if (tokens?.length === 0) return analyzers;
    throw otherFolder(configFolder);
  } catch (error) {
    throw error instanceof PackagesError ? error : notWritable(analyzers, error);
  } finally {
    rmSync(file, { force: true });
  }
}

function otherFolder(value: string): PackagesError {
  return new PackagesError({
    attempted: "writing dictionaries for the node behind --search",
    problem: "the node does not read what is put into this folder",
    value,
    remedy: "Name the node's config folder, as this machine reaches it, with --nodes-config",
  });
}

function notWritable(value: string, cause: unknown): PackagesError {
  return new PackagesError({
    attempted: "writing dictionaries for the node behind --search",
    problem: `the folder can't be written to: ${(cause as Error).message}`,
    value,
    remedy: "Let this user write to it, or use --nodes auto",
    cause,
  });
}
