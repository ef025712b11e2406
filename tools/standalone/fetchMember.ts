import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PackagesError } from "../../src/errors";
import { tarMember } from "./formats/tarMember";

/** One file of one version of an npm package. */
export interface PackageMember {
  readonly packageName: string;
  readonly version: string;
  readonly integrity: string;
  readonly member: string;
}

/**
 * The bytes of one file of a published package. The archive is fetched with npm into `cache` unless it is there, and
 * nothing of it is run.
 *
 * @throws PackagesError when npm can't fetch it, or it is not the archive that was meant
 */
export function fetchMember(wanted: PackageMember, cache: string): Buffer {
  const { packageName, version, integrity, member } = wanted;
  const archive = join(cache, `${packageName}-${version}.tgz`);
  if (!existsSync(archive)) pack(`${packageName}@${version}`, cache);
  const bytes = readFileSync(archive);
  const actual = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (actual !== integrity) throw altered(archive, actual, integrity);
  return tarMember(gunzipSync(bytes), member);
}

function pack(specification: string, cache: string): void {
  mkdirSync(cache, { recursive: true });
  const argv = ["pack", specification, "--pack-destination", cache, "--ignore-scripts", "--silent"];
  try {
    execFileSync("npm", argv, { cwd: cache, stdio: ["ignore", "ignore", "inherit"] });
  } catch (cause) {
    throw new PackagesError({
      attempted: `fetching ${specification}`,
      problem: "npm could not fetch it",
      remedy: "Read what npm says above; the registry that npm is set to has to have the package",
      cause,
    });
  }
}

function altered(archive: string, value: string, integrity: string): PackagesError {
  return new PackagesError({
    attempted: "reading a fetched package",
    problem: `its integrity is not ${integrity}`,
    value,
    where: archive,
    remedy: "Delete the file and run again; when it stays, the registry has another file under this version",
  });
}
