import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  findProviderMirror,
  MIRROR_VARIABLE,
  terraformPlatform,
} from "../../../tools/terraform/providerMirrors";
import { TemporaryFolder } from "../../TemporaryFolder";

const requirement = { source: "registry.terraform.io/example/thing", version: "1.2.3" };

describe("findProviderMirror", () => {
  let temporary: TemporaryFolder;
  let folder: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    folder = temporary.path;
  });
  afterEach(() => temporary.remove());

  function hold(mirror: string, version: string, platform: string): void {
    mkdirSync(join(mirror, requirement.source, version, platform), { recursive: true });
  }

  test("finds the mirror that the project's variable names", () => {
    hold(folder, "1.2.3", terraformPlatform());
    expect(findProviderMirror(requirement, { [MIRROR_VARIABLE]: folder })).toBe(folder);
  });

  test("finds a mirror in Terraform's own data folder", () => {
    const implied = join(folder, "terraform", "plugins");
    hold(implied, "1.2.3", terraformPlatform());
    expect(findProviderMirror(requirement, { XDG_DATA_HOME: folder })).toBe(implied);
  });

  test("passes over a mirror that holds another version or another platform", () => {
    hold(folder, "1.2.4", terraformPlatform());
    hold(folder, "1.2.3", "plan9_arm");
    expect(findProviderMirror(requirement, { [MIRROR_VARIABLE]: folder })).toBeUndefined();
  });
});
