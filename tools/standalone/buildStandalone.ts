import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  archiveName,
  currentPlatform,
  executableName,
  PLUGIN_NAME,
  sumsName,
} from "../../providers/opensearchpackages/bindings/pluginNames";
import { PackagesError } from "../../src/errors";
import { bundledScript, packageVersion } from "../bundle/bundlePlugin";
import { injectBlob, makeBlob } from "./blob";
import { fetchMember } from "./fetchMember";
import { platformOf } from "./formats/platformOf";
import { signAdHoc } from "./formats/signAdHoc";
import { withoutAuthenticode } from "./formats/withoutAuthenticode";
import { zipOf } from "./formats/zipOf";
import { NODE_BINARIES, NODE_VERSION, type NodeBinary, POSTJECT } from "./nodeBinaries";

export interface StandaloneOptions {
  /** As Terraform names them. @default all that there is a Node for */
  readonly platforms?: readonly string[];
  /** Where the archives are written. */
  readonly output: string;
  /** Where fetched packages are kept. */
  readonly cache: string;
  /** Each file as it is written. @default none */
  readonly onWritten?: (file: string) => void;
}

/** What the registry reads beside the archives. @see https://developer.hashicorp.com/terraform/registry/providers/publishing */
const REGISTRY_MANIFEST = `${JSON.stringify({ version: 1, metadata: { protocol_versions: ["6.0"] } }, undefined, 2)}\n`;

/**
 * Writes the plugin as executables that need no Node, one archive for each platform, with their sums and the
 * registry's manifest. The same sources, built with the same version of Node, are the same bytes.
 *
 * @throws PackagesError for a platform that there is no Node for, and when a package can't be fetched
 */
export async function buildStandalone(options: StandaloneOptions): Promise<void> {
  const { output, cache, onWritten } = options;
  const binaries = (options.platforms ?? NODE_BINARIES.map(({ platform }) => platform)).map(binaryFor);
  const version = packageVersion();
  mkdirSync(output, { recursive: true });
  const sums: string[] = [];
  const write = (name: string, content: Buffer | string): void => {
    writeFileSync(join(output, name), content);
    sums.push(`${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
    onWritten?.(join(output, name));
  };
  const folder = mkdtempSync(join(tmpdir(), "standalone-"));
  try {
    const blob = makeBlob(hostNode(folder, cache), await bundledScript(), folder);
    const postject = join(folder, "postject.js");
    writeFileSync(postject, fetchMember(POSTJECT, cache));
    for (const binary of binaries) {
      const executable = executableFor(binary, { cache, folder, blob, postject });
      write(
        archiveName(version, binary.platform),
        zipOf(executableName(version, binary.platform), executable),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  write(`${PLUGIN_NAME}_${version}_manifest.json`, REGISTRY_MANIFEST);
  writeFileSync(join(output, sumsName(version)), sums.sort(byFile).join(""));
}

interface Ingredients {
  readonly cache: string;
  readonly folder: string;
  readonly blob: string;
  readonly postject: string;
}

function executableFor(binary: NodeBinary, { cache, folder, blob, postject }: Ingredients): Buffer {
  const { platform } = binary;
  const node = fetchMember({ ...binary, version: NODE_VERSION }, cache);
  const file = join(folder, platform);
  writeFileSync(file, platform.startsWith("windows") ? withoutAuthenticode(node) : node);
  injectBlob(file, blob, postject);
  const injected = readFileSync(file);
  rmSync(file);
  if (platformOf(injected) !== platform) throw new Error(`what was built for ${platform} is not for it`);
  return platform.startsWith("darwin") ? signAdHoc(injected, PLUGIN_NAME) : injected;
}

/** The blob is made by the version of Node that will run it, as it is for this machine. */
function hostNode(folder: string, cache: string): string {
  const file = join(folder, process.platform === "win32" ? "node.exe" : "node");
  const content = fetchMember({ ...binaryFor(currentPlatform()), version: NODE_VERSION }, cache);
  writeFileSync(file, content, { mode: 0o755 });
  return file;
}

function binaryFor(platform: string): NodeBinary {
  const found = NODE_BINARIES.find((binary) => binary.platform === platform);
  if (found !== undefined) return found;
  throw new PackagesError({
    attempted: "building a standalone plugin",
    problem: `no npm package carries a Node ${NODE_VERSION} for this platform`,
    value: platform,
    remedy: `Build on and for ${NODE_BINARIES.map((each) => each.platform).join(", ")}; elsewhere use the script`,
  });
}

function byFile(a: string, b: string): number {
  const nameOf = (line: string): string => line.slice(line.indexOf("  "));
  return nameOf(a) < nameOf(b) ? -1 : 1;
}
