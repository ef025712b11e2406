import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AWS_PROVIDER, cliConfigurationFor } from "../../../tools/terraform/cliConfiguration";
import { childEnvironment } from "../../../tools/terraform/childEnvironment";
import { MIRROR_VARIABLE, terraformPlatform } from "../../../tools/terraform/providerMirrors";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("cliConfigurationFor", () => {
  let temporary: TemporaryFolder;
  let folder: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    folder = temporary.path;
  });
  afterEach(() => temporary.remove());

  test("uses the configuration that the user has, as it is", () => {
    const own = join(folder, "own.rc");
    writeFileSync(own, "");
    expect(cliConfigurationFor(folder, { TF_CLI_CONFIG_FILE: own }).file).toBe(own);
  });

  test("names the mirror found and the plugins in the stack when the user's file does not exist", () => {
    const mirror = join(folder, "mirror");
    mkdirSync(join(mirror, AWS_PROVIDER.source, AWS_PROVIDER.version, terraformPlatform()), {
      recursive: true,
    });
    const { file } = cliConfigurationFor(folder, {
      TF_CLI_CONFIG_FILE: join(folder, "missing.rc"),
      [MIRROR_VARIABLE]: mirror,
    });
    const written = readFileSync(file, "utf8");
    expect(written).toContain(`path    = "${mirror}"`);
    expect(written).toContain(`path    = "${join(folder, "terraform.d", "plugins")}"`);
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
