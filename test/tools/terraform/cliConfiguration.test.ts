import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { childEnvironment } from "../../../tools/terraform/childEnvironment";
import { AWS_PROVIDER, cliConfigurationFor } from "../../../tools/terraform/cliConfiguration";
import { MIRROR_VARIABLE, unpackedPath } from "../../../tools/terraform/providerMirrors";
import { OPENTOFU, PROGRAMS, TERRAFORM } from "../../../tools/terraform/TerraformProgram";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("cliConfigurationFor", () => {
  let temporary: TemporaryFolder;
  let folder: string;
  let mirror: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    folder = realpathSync(temporary.path);
    mirror = join(folder, "mirror");
  });
  afterEach(() => temporary.remove());

  const hold = (host: string): string => {
    const held = join(mirror, unpackedPath(AWS_PROVIDER, host));
    mkdirSync(held, { recursive: true });
    return held;
  };
  const write = (name: string): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
    return file;
  };

  test("uses the configuration that the user has named, as it is", () => {
    const own = write("own.rc");
    for (const program of PROGRAMS) {
      expect(cliConfigurationFor(folder, program, { TF_CLI_CONFIG_FILE: own }).file).toBe(own);
    }
  });

  test("uses that of the home folder: OpenTofu takes its own before Terraform's, and Terraform never OpenTofu's", () => {
    const home = { HOME: folder, [MIRROR_VARIABLE]: mirror };
    const stack = join(folder, "stack");
    const written = join(stack, "terraform.rc");
    const files = (): string[] => PROGRAMS.map((one) => cliConfigurationFor(stack, one, home).file);
    expect(files()).toEqual([written, written]);
    const tofu = write(".tofurc");
    expect(files()).toEqual([written, tofu]);
    const terraform = write(".terraformrc");
    expect(files()).toEqual([terraform, tofu]);
  });

  test("OpenTofu's file in the folder of settings counts where the home folder has none", () => {
    const shared = write("settings/opentofu/tofurc");
    const environment = {
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, "settings"),
      [MIRROR_VARIABLE]: mirror,
    };
    expect(cliConfigurationFor(folder, OPENTOFU, environment).file).toBe(shared);
    expect(cliConfigurationFor(folder, TERRAFORM, environment).file).not.toBe(shared);
    const own = write(".terraformrc");
    expect(cliConfigurationFor(folder, OPENTOFU, environment).file).toBe(own);
  });

  const environment = (): NodeJS.ProcessEnv => ({
    TF_CLI_CONFIG_FILE: join(folder, "missing.rc"),
    [MIRROR_VARIABLE]: mirror,
  });

  test.each(PROGRAMS)("names the mirror of $name's registry and the plugins in the stack", (program) => {
    hold(program.registryHost);
    const { file } = cliConfigurationFor(folder, program, environment());
    const written = readFileSync(file, "utf8");
    expect(written).toContain(`path    = "${mirror}"`);
    expect(written).toContain(`path    = "${join(folder, "terraform.d", "plugins")}"`);
  });

  test.each([
    [TERRAFORM, OPENTOFU],
    [OPENTOFU, TERRAFORM],
  ])("links the plugin of a mirror that was made for another program than $name", (program, other) => {
    const held = hold(other.registryHost);
    // Twice: a stack is initialized again.
    cliConfigurationFor(folder, program, environment());
    const { file, mirror: linked = "" } = cliConfigurationFor(folder, program, environment());
    expect(realpathSync(join(linked, unpackedPath(AWS_PROVIDER, program.registryHost)))).toBe(held);
    expect(readFileSync(file, "utf8")).toContain(`path    = "${linked}"`);
  });

  test("asks neither registry for what the mirror holds", () => {
    hold(TERRAFORM.registryHost);
    const written = readFileSync(cliConfigurationFor(folder, OPENTOFU, environment()).file, "utf8");
    const [, excluded = ""] = /exclude = (\[.*\])/.exec(written) ?? [];
    expect(JSON.parse(excluded)).toEqual([
      "registry.terraform.io/hashicorp/aws",
      "registry.opentofu.org/hashicorp/aws",
      "terraform.local/*/*",
    ]);
  });
});

describe("childEnvironment", () => {
  test("keeps the user's AWS and Terraform settings away from the child", () => {
    const child = childEnvironment(
      { AWS_REGION: "eu-central-1" },
      { PATH: "/bin", AWS_PROFILE: "production", TF_VAR_x: "1", AWS_REGION: "us-west-2" },
    );
    expect(child).toMatchObject({ PATH: "/bin", AWS_REGION: "eu-central-1" });
    expect(child).not.toHaveProperty("AWS_PROFILE");
    expect(child).not.toHaveProperty("TF_VAR_x");
  });
});
