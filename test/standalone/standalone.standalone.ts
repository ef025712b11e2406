import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { currentPlatform, PluginBundle } from "../../providers/opensearchpackages/bindings";
import { registerProviderCommand } from "../../src/cli/commands/provider";
import { TerraformWorkspace } from "../../tools/terraform";
import { buildStandalone } from "../../tools/standalone/buildStandalone";
import { fetchMember } from "../../tools/standalone/fetchMember";
import { platformOf } from "../../tools/standalone/formats/platformOf";
import { NODE_BINARIES, NODE_VERSION } from "../../tools/standalone/nodeBinaries";
import { runCommand } from "../cli/CommandRun";
import { describeWithTerraform } from "../e2e/describeWithTerraform";
import { pathWithoutNode } from "../e2e/pathWithoutNode";
import { rolloutOf } from "../e2e/provider/ProviderWorkspace";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { TemporaryFolder } from "../TemporaryFolder";
import { codeDirectories } from "./machOSignature";

const CACHE = join(__dirname, "..", "..", ".cache", "standalone");
const CONTENT = "car, automobile\n";
const HOST = currentPlatform();
const PLATFORMS = NODE_BINARIES.map(({ platform }) => platform);

describeWithTerraform("standalone executables of the plugin", () => {
  const folder = new TemporaryFolder();
  const built = join(folder.path, "built");
  let local: LocalPackages;

  beforeAll(async () => {
    await buildStandalone({ output: built, cache: CACHE });
    local = await LocalPackages.start(["search-prod"]);
  });
  afterAll(async () => {
    await local.stop();
    folder.remove();
  });

  test("are archives as a registry takes them, and their sums hold", () => {
    const names = readdirSync(built);
    const plugin = "terraform-provider-opensearchpackages_0.1.0";
    expect(names.sort()).toEqual(
      [
        ...PLATFORMS.map((platform) => `${plugin}_${platform}.zip`),
        `${plugin}_SHA256SUMS`,
        `${plugin}_manifest.json`,
      ].sort(),
    );
    expect(JSON.parse(readFileSync(join(built, `${plugin}_manifest.json`), "utf8"))).toEqual({
      version: 1,
      metadata: { protocol_versions: ["6.0"] },
    });
    const list = readFileSync(join(built, `${plugin}_SHA256SUMS`), "utf8")
      .trimEnd()
      .split("\n");
    const sums = names
      .filter((name) => !name.endsWith("SHA256SUMS"))
      .map(
        (name) =>
          `${createHash("sha256")
            .update(readFileSync(join(built, name)))
            .digest("hex")}  ${name}`,
      );
    expect(list).toEqual(sums);
  });

  test("are for the platforms that their names say, and those for macOS have a signature that holds", () => {
    const files = PluginBundle.standalone(built).writeInto(join(folder.path, "all"));
    const executables = files.map((file) => readFileSync(file));
    expect(executables.map(platformOf)).toEqual([...PLATFORMS].sort());
    for (const executable of executables.filter((each) => platformOf(each)?.startsWith("darwin"))) {
      const directories = codeDirectories(executable);
      expect(directories).toMatchObject([{ flags: 0x20002, brokenPages: [] }]);
      expect(directories[0]?.pages).toBeGreaterThan(10_000);
    }
  });

  test.each(["darwin_amd64", "darwin_arm64"])(
    "signatures are read as macOS does: the one that Node's publisher made for %s holds",
    (platform) => {
      const binary = NODE_BINARIES.find((each) => each.platform === platform);
      if (binary === undefined) throw new Error(`no Node for ${platform}`);
      const node = fetchMember({ ...binary, version: NODE_VERSION }, CACHE);
      for (const { brokenPages, pages } of codeDirectories(node)) {
        expect([brokenPages, pages > 1000]).toEqual([[], true]);
      }
      expect(codeDirectories(node).length).toBeGreaterThan(0);
    },
  );

  test("are the same bytes when they are built again", async () => {
    const again = join(folder.path, "again");
    await buildStandalone({ platforms: [HOST], output: again, cache: CACHE });
    const name = `terraform-provider-opensearchpackages_0.1.0_${HOST}.zip`;
    expect(readFileSync(join(again, name)).equals(readFileSync(join(built, name)))).toBe(true);
  });

  test("roll out in the real Terraform where there is no node", async () => {
    const mirror = join(folder.path, "mirror");
    const installed = await runCommand(registerProviderCommand, [
      ...["provider", "install", "--dir", mirror],
      ...["--standalone", "--from", built],
    ]);
    folder.write("versions.tf", installed.stdout);
    const packageId = await local.create("synonyms", CONTENT);
    folder.write("main.tf", rolloutOf("search-prod", packageId));
    const configuration = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
    const terraform = new TerraformWorkspace({
      directory: folder.path,
      environment: {
        ...local.emulator.environment(),
        TF_CLI_CONFIG_FILE: folder.write("mirror.tfrc", configuration),
        PATH: pathWithoutNode(folder.path),
      },
    });
    await terraform.init();
    expect((await terraform.plan()).stdout).toContain("opensearchpackages_rollout.this will be created");
    await terraform.applyPlan();
    expect(local.served(packageId, "search-prod")).toBe(CONTENT);
    expect((await terraform.plan()).changes).toBe(false);
  });
});
