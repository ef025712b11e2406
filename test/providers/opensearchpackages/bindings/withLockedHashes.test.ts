import { withLockedHashes } from "../../../../providers/opensearchpackages/bindings/withLockedHashes";

const PLUGIN = { source: "terraform.local/cdktf/opensearchpackages", version: "0.1.0" };

/** As `terraform init` writes it, with the plugin between two others. */
function lockFile(hashes: readonly string[], version = "0.1.0"): string {
  const entry = (source: string, of: string, known: readonly string[]): string =>
    `\nprovider "${source}" {\n  version     = "${of}"\n  constraints = "${of}"\n  hashes = [\n${known
      .map((hash) => `    "${hash}",\n`)
      .join("")}  ]\n}\n`;
  return [
    '# This file is maintained automatically by "terraform init".\n',
    entry("registry.terraform.io/hashicorp/aws", "0.1.0", ["h1:aws", "zh:aws"]),
    entry(PLUGIN.source, version, hashes),
    entry("terraform.local/cdktf/opensearchpackages2", "0.1.0", ["h1:other"]),
  ].join("");
}

describe("hashes in a dependency lock file", () => {
  test("are added to those of the provider, in Terraform's order, and nothing else changes", () => {
    expect(withLockedHashes(lockFile(["h1:b"]), PLUGIN, ["h1:c", "h1:a", "h1:c"])).toBe(
      lockFile(["h1:a", "h1:b", "h1:c"]),
    );
    expect(withLockedHashes(lockFile([]), PLUGIN, ["h1:$&"])).toBe(lockFile(["h1:$&"]));
  });

  test("leave the text as it is when they are known, for another version, and for a provider that it does not have", () => {
    const text = lockFile(["h1:a", "h1:b"]);
    expect(withLockedHashes(text, PLUGIN, ["h1:b"])).toBe(text);
    expect(withLockedHashes(text, { ...PLUGIN, version: "0.2.0" }, ["h1:c"])).toBe(text);
    expect(withLockedHashes(text, { ...PLUGIN, source: "a/b/c" }, ["h1:c"])).toBe(text);
    expect(withLockedHashes("", PLUGIN, ["h1:c"])).toBe("");
  });
});
