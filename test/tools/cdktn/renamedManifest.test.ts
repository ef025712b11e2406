import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, publishedManifest, renamedManifest } from "../../../tools/cdktn/renamedManifest";
import { INSTALLED, PEER_RANGES } from "../../../tools/cdktn/versions";

const own = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8")) as Manifest;

describe("the manifest that is published for CDK Terrain", () => {
  const published = publishedManifest(own);

  test("asks for CDK Terrain, its bindings and the constructs that it is made for, and for no more", () => {
    expect(published.name).toBe("cdktn-opensearch-packages");
    expect(published.peerDependencies).toEqual(Object.fromEntries(PEER_RANGES));
    expect(Object.keys(published.peerDependenciesMeta ?? {}).sort()).toEqual([...PEER_RANGES.keys()].sort());
    expect(published.engines).toEqual({ node: ">=22.11.0" });
    expect(published.keywords).toContain("cdktn");
    expect(published.keywords).not.toContain("cdktf");
  });

  test("runs nothing when it is installed or packed, and names nothing to develop with", () => {
    expect(published).not.toHaveProperty("scripts");
    expect(published).not.toHaveProperty("devDependencies");
  });

  test.each(["version", "license", "main", "types", "bin", "exports", "files", "dependencies"])(
    "has the same %s",
    (member) => expect(published[member]).toEqual(own[member]),
  );
});

test("the manifest of an example asks for the same packages by their other names", () => {
  const example = { private: true, dependencies: { cdktf: "^0.21.0", constructs: "^10.4.2", tsx: "^4.0.0" } };
  expect(renamedManifest(example)).toEqual({
    private: true,
    dependencies: { cdktn: "^0.24.0", constructs: ">=10.6.0 <10.8.0", tsx: "^4.0.0" },
  });
});

// The aliases need it: `npm i cdktf@npm:cdktn@0.24.0` gives a cdktf of version 0.24.
test("the package for CDKTF lets CDK Terrain's versions in, beside its own", () => {
  expect(own.peerDependencies).toMatchObject({
    cdktf: `^0.21.0 || ${PEER_RANGES.get("cdktn")}`,
    "@cdktf/provider-aws": `>=20.0.0 <22.0.0 || ${PEER_RANGES.get("@cdktn/provider-aws")}`,
  });
});

test("the versions that are run are of the ranges that are asked for", () => {
  const [major, minor] = (INSTALLED.get("constructs") ?? "").split(".").map(Number);
  expect([major, (minor ?? 0) >= 6 && (minor ?? 0) < 8]).toEqual([10, true]);
  expect(INSTALLED.get("cdktn")).toMatch(/^0\.24\./);
  expect(INSTALLED.get("@cdktn/provider-aws")).toMatch(/^25\.([5-9]|\d\d)/);
});
