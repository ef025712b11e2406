import { spawnSync } from "node:child_process";

/** The oldest Go that builds the client: the `go` line of its go.mod. */
const OLDEST = [1, 24] as const;

/** `go` on PATH, or where its installer puts it. */
const CANDIDATES = ["go", "/usr/local/go/bin/go", "/usr/lib/go/bin/go"];

/**
 * The Go of this machine, or undefined when it has none that is new enough.
 *
 * @param oldest its major and minor version @default what builds the client
 */
export function findGo(oldest: readonly [number, number] = OLDEST): string | undefined {
  return CANDIDATES.find((binary) => isNewEnough(binary, oldest));
}

/** In its own words only, `go1.24.1`: an older one would fetch another Go by itself. */
function isNewEnough(binary: string, oldest: readonly [number, number]): boolean {
  const { status, stdout } = spawnSync(binary, ["env", "GOVERSION"], {
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local" },
  });
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(stdout ?? "") ?? [];
  if (status !== 0 || major === undefined) return false;
  return Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
}

/** Why the client can't be built here, in one sentence; undefined when it can. */
export function whyNoGo(): string | undefined {
  if (findGo() !== undefined) return undefined;
  return `HashiCorp's client is built with Go ${OLDEST.join(".")} or newer, and there is none on PATH: install it from go.dev/dl`;
}
