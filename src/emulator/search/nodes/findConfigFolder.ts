import { existsSync } from "node:fs";
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
    attempted: "finding the configuration folder of the node behind --search",
    problem:
      folder === undefined
        ? `the node does not say where it is (HTTP ${status})`
        : "the folder that the node names is not on this machine",
    value: folder ?? new URL(url).origin,
    remedy: "Name the node's config folder, as this machine reaches it, with --nodes-config",
  });
}
