import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { currentPlatform } from "../../providers/opensearchpackages/bindings/pluginNames";
import { PackagesError } from "../../src/errors";
import { fetchMember } from "../standalone/fetchMember";
import { NODE_BINARIES, NODE_VERSION } from "../standalone/nodeBinaries";

const NEEDED_MAJOR = 22;

/** The Node that CDK Terrain is run with, and why it is none of the version that its bindings ask for. */
export interface FoundNode {
  readonly binary: string;
  readonly version: string;
  /** Null when it is what the bindings ask for. */
  readonly why: string | null;
}

/** This process's own Node when it is new enough, else one that npm has, kept in `cache`, else this one all the same. */
export function findNode22(cache: string): FoundNode {
  const own = { binary: process.execPath, version: process.versions.node };
  if (Number(own.version.split(".")[0]) >= NEEDED_MAJOR) return { ...own, why: null };
  try {
    const binary = fetched(cache);
    return { binary, version: NODE_VERSION, why: null };
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    return { ...own, why: error.message };
  }
}

function fetched(cache: string): string {
  const platform = currentPlatform();
  const wanted = NODE_BINARIES.find((one) => one.platform === platform);
  if (wanted === undefined) throw none(`there is no package of it for ${platform}`);
  const binary = join(cache, `node-${NODE_VERSION}`, "bin", "node");
  if (!existsSync(binary)) {
    const bytes = fetchMember({ ...wanted, version: NODE_VERSION }, cache);
    mkdirSync(dirname(binary), { recursive: true });
    writeFileSync(binary, bytes);
    chmodSync(binary, 0o755);
  }
  if (spawnSync(binary, ["--version"]).status !== 0) throw none("the one of npm does not run here");
  return binary;
}

function none(problem: string): PackagesError {
  return new PackagesError({
    attempted: `getting Node ${NODE_VERSION}`,
    problem,
    remedy: `Run with Node ${NEEDED_MAJOR} or newer`,
  });
}
