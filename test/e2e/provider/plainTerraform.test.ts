import { join } from "node:path";
import { registerProviderCommand } from "../../../src/cli/commands/provider";
import { bundlePlugin } from "../../../tools/bundle/bundlePlugin";
import { TerraformWorkspace } from "../../../tools/terraform";
import { runCommand } from "../../cli/CommandRun";
import { TemporaryFolder } from "../../TemporaryFolder";
import { LocalPackages } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 120_000;
const CONTENT = "car, automobile\n";

describeWithTerraform("the provider in plain Terraform, installed into a mirror", () => {
  const folder = new TemporaryFolder();
  let local: LocalPackages;
  let terraform: TerraformWorkspace;
  let packageId: string;

  beforeAll(async () => {
    await bundlePlugin();
    local = await LocalPackages.start(["search-prod"]);
    packageId = await local.create("synonyms", CONTENT);
    const mirror = join(folder.path, "mirror");
    const installed = await runCommand(registerProviderCommand, ["provider", "install", "--dir", mirror]);
    folder.write("versions.tf", installed.stdout);
    terraform = new TerraformWorkspace({
      directory: folder.path,
      environment: {
        ...local.emulator.environment(),
        TF_CLI_CONFIG_FILE: folder.write("mirror.tfrc", installationFrom(mirror)),
      },
    });
  }, LIMIT_MS);
  afterAll(async () => {
    await terraform.interrupt();
    await local.stop();
    folder.remove();
  });

  test(
    "is found with the block that the installation prints, takes all settings from the environment, and rolls out",
    async () => {
      folder.write("main.tf", rolloutOf("search-prod", packageId));
      await terraform.init();
      await terraform.apply();
      expect(local.served(packageId, "search-prod")).toBe(CONTENT);
      expect((await terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    "names the domain that does not exist, at its attribute",
    async () => {
      folder.write("main.tf", rolloutOf("search-none", packageId));
      await terraform.init();
      const { exitCode, output } = await terraform.run("apply", "-no-color", "-auto-approve").result;
      expect(exitCode).toBe(1);
      const error = output.slice(output.indexOf("Error:"));
      expect(error).toMatch(/^Error: .*search-none/);
      expect(error).toMatch(/on main\.tf line \d+, .*\n\s+\d+: +domain_name = "search-none"/);
      expect(error).toContain("What to do: Check that the domain search-none");
      expect(output).not.toMatch(/\n\s+at /);
    },
    LIMIT_MS,
  );
});

/** What `docs/provider.md` tells people to write who have no default mirror. */
function installationFrom(mirror: string): string {
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = ["terraform.local/*/*"]
  }
  direct {
    exclude = ["terraform.local/*/*"]
  }
}
`;
}
