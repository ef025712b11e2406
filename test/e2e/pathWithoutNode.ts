import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Makes a folder for PATH in which `terraform` is, and nothing else: no `node`. */
export function pathWithoutNode(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const terraform = execFileSync("sh", ["-c", "command -v terraform"], { encoding: "utf8" }).trim();
  symlinkSync(terraform, join(bin, "terraform"));
  return bin;
}
