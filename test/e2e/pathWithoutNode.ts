import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findTerraform } from "../../tools/terraform";

/** Makes a folder for PATH in which Terraform (or OpenTofu) is, and nothing else: no `node`. */
export function pathWithoutNode(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const { binary = "terraform" } = findTerraform();
  const file = execFileSync("sh", ["-c", 'command -v "$0"', binary], { encoding: "utf8" }).trim();
  symlinkSync(resolve(file), join(bin, basename(binary)));
  return bin;
}
