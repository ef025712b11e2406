import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../../errors";
import { askNode } from "./askNode";

/** What a node says of where it is. Settings are nested; a node may give them flat. */
interface NodeSettings {
  readonly path?: { readonly home?: string; readonly conf?: string };
}

/**
 * The `config` folder of a node, as the node says it.
 *
 * @throws PackagesError when it doesn't say, or there is no such folder on this machine
 * @see https://docs.opensearch.org/latest/api-reference/nodes-apis/nodes-info/
 */
export async function findConfigFolder(url: string): Promise<string> {
  const { status, body } = await askNode(url, "/_nodes/_local/settings");
  const [node] = Object.values((body as { nodes?: Record<string, { settings?: NodeSettings }> }).nodes ?? {});
  const { home, conf } = node?.settings?.path ?? {};
  const folder = conf ?? (home === undefined ? undefined : join(home, "config"));
  if (folder !== undefined && existsSync(folder)) return folder;
  throw new PackagesError({
    attempted: "finding the configuration folder of the node behind --nodes",
    problem:
      folder === undefined
        ? `the node does not say where it is (HTTP ${status})`
        : "the folder that the node names is not on this machine",
    value: folder ?? new URL(url).origin,
    remedy: "Name the node's config folder, as this machine reaches it, with --nodes-config",
  });
}

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
    attempted: "writing dictionaries for the node behind --nodes",
    problem: "the node does not read what is put into this folder",
    value,
    remedy: "Name the node's config folder, as this machine reaches it, with --nodes-config",
  });
}

function notWritable(value: string, cause: unknown): PackagesError {
  return new PackagesError({
    attempted: "writing dictionaries for the node behind --nodes",
    problem: `the folder can't be written to: ${(cause as Error).message}`,
    value,
    remedy: "Let this user write to it, or use --nodes auto",
    cause,
  });
}
