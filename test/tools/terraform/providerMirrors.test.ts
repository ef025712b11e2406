import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  findProviderMirror,
  MIRROR_VARIABLE,
  terraformPlatform,
} from "../../../tools/terraform/providerMirrors";
import { OPENTOFU, PROGRAMS, TERRAFORM } from "../../../tools/terraform/TerraformProgram";
import { TemporaryFolder } from "../../TemporaryFolder";

const requirement = { name: "example/thing", version: "1.2.3" };

describe("findProviderMirror", () => {
  let temporary: TemporaryFolder;
  let folder: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    folder = temporary.path;
  });
  afterEach(() => temporary.remove());

  function hold(mirror: string, host: string, version = "1.2.3", platform = terraformPlatform()): void {
    mkdirSync(join(mirror, host, requirement.name, version, platform), { recursive: true });
  }
  const find = (program = TERRAFORM, environment: NodeJS.ProcessEnv = { [MIRROR_VARIABLE]: folder }) =>
    findProviderMirror(requirement, program, environment);

  test.each(PROGRAMS)("finds the mirror that the project's variable names, for $name", (program) => {
    hold(folder, program.registryHost);
    expect(find(program)).toEqual({ folder, host: program.registryHost });
  });

  test("finds what was mirrored for the other program, and says so", () => {
    hold(folder, TERRAFORM.registryHost);
    expect(find(OPENTOFU)).toEqual({ folder, host: TERRAFORM.registryHost });
  });

  test("takes the first folder that has either, and in it the copy of the program's own registry", () => {
    const [first, second] = [join(folder, "first"), join(folder, "second")];
    hold(second, OPENTOFU.registryHost);
    hold(second, TERRAFORM.registryHost);
    const environment = { [MIRROR_VARIABLE]: `${first}:${second}` };
    expect(find(OPENTOFU, environment)).toEqual({ folder: second, host: OPENTOFU.registryHost });
    expect(find(TERRAFORM, environment)).toEqual({ folder: second, host: TERRAFORM.registryHost });
    hold(first, TERRAFORM.registryHost);
    expect(find(OPENTOFU, environment)).toEqual({ folder: first, host: TERRAFORM.registryHost });
  });

  test.each(["terraform", "opentofu"])("finds a mirror in the program's own data folder: %s", (name) => {
    const implied = join(folder, name, "plugins");
    hold(implied, OPENTOFU.registryHost);
    expect(find(OPENTOFU, { XDG_DATA_HOME: folder })?.folder).toBe(implied);
  });

  test("passes over a mirror that holds another version, another platform, or no registry that is known", () => {
    hold(folder, TERRAFORM.registryHost, "1.2.4");
    hold(folder, TERRAFORM.registryHost, "1.2.3", "plan9_arm");
    hold(folder, "registry.example.com");
    expect(find()).toBeUndefined();
  });
});
