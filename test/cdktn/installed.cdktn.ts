import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { findNode22 } from "../../tools/cdktn/findNode22";
import { packPackage } from "../../tools/cdktn/packPackage";
import { INSTALLED } from "../../tools/cdktn/versions";
import { describeWithRegistry } from "../compatibility/describeWithRegistry";
import { TemporaryFolder } from "../TemporaryFolder";
import { CACHE, ROOT } from "./CdktnTree";
import { differences } from "./differences";
import { type AppModules, InstalledApp } from "./InstalledApp";
import type { Synthesized } from "./synthesizedStack";

const CDKTN: AppModules = {
  cdk: "cdktn",
  bindings: "@cdktn/provider-aws",
  ours: "cdktn-opensearch-packages",
};
/** Of {@link PEER_RANGES}. */
const OLDEST_BINDINGS = "25.5.0";
const STACK = "stacks/search/cdk.tf.json";
const version = (name: string): string => `${name}@${INSTALLED.get(name)}`;
const PACKAGES = [...INSTALLED.keys()].map(version);
/** What an app on CDK Terrain installs beside, to use a package that is made for CDKTF. */
const ALIASES = [
  `cdktf@npm:${version("cdktn")}`,
  `@cdktf/provider-aws@npm:${version("@cdktn/provider-aws")}`,
];

describeWithRegistry("an app on CDK Terrain", () => {
  const archives = new TemporaryFolder();
  const { binary } = findNode22(CACHE);
  let app: InstalledApp;
  let own: Synthesized;
  beforeAll(() => {
    app = new InstalledApp(binary);
    app.install(packPackage(ROOT, CACHE, archives.path), ...PACKAGES);
  });
  afterAll(() => {
    app.dispose();
    archives.remove();
  });

  it("type-checks and synthesizes with cdktn-opensearch-packages", () => {
    app.writeApp(CDKTN);
    expect(app.compile()).toEqual({ exitCode: 0, output: "" });
    own = app.synthesize();
    const stack = own.stacks[STACK];
    expect(stack).toMatchObject({
      "//": { metadata: { version: "0.24.0" } },
      terraform: { required_providers: { aws: { source: "hashicorp/aws", version: "6.66.0" } } },
      resource: { opensearchpackages_rollout: expect.any(Object) as object },
    });
    expect(
      Object.keys(own.files).some((name) => name.includes("terraform-provider-opensearchpackages")),
    ).toBe(true);
  });

  it("has the command, too", () => {
    expect(app.command("lint", "synonyms.txt", "--format", "solr-synonyms")).toContain("1 rule, ");
  });

  it("does so with the oldest bindings of the range, too", () => {
    app.install(`@cdktn/provider-aws@${OLDEST_BINDINGS}`);
    expect(app.compile()).toEqual({ exitCode: 0, output: "" });
    const stackOf = ({ stacks }: Synthesized): unknown => stacks[STACK];
    expect(differences(stackOf(app.synthesize()), stackOf(own))).toEqual({
      "terraform.required_providers.aws.version": [expect.stringMatching(/^6\./), "6.66.0"],
    });
  });

  it("type-checks and synthesizes to the same with the package for CDKTF, and aliases for what that imports", () => {
    const packed = execFileSync(
      "npm",
      ["pack", "--ignore-scripts", "--json", `--pack-destination=${archives.path}`],
      { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    const aliased = new InstalledApp(binary);
    try {
      aliased.install(...PACKAGES, ...ALIASES, join(archives.path, filename));
      aliased.writeApp({ ...CDKTN, ours: "cdktf-opensearch-packages" });
      expect(aliased.compile()).toEqual({ exitCode: 0, output: "" });
      expect(aliased.synthesize()).toEqual(own);
    } finally {
      aliased.dispose();
    }
  });
});
