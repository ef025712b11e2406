import { homedir } from "node:os";
import { join } from "node:path";

/** The folder's name in the caches of a user. */
const NAME = "cdktf-opensearch-packages";

/**
 * Where things that can be made again are kept: `XDG_CACHE_HOME`, else the cache folder of the system.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, NAME);
  if (platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, NAME, "cache");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", NAME);
  return join(homedir(), ".cache", NAME);
}
