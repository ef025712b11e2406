import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TERRAFORM_VARIABLE } from "../../../tools/terraform";
import { findOpenTofu } from "../../e2e/findOpenTofu";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("findOpenTofu", () => {
  let temporary: TemporaryFolder;
  beforeEach(() => {
    temporary = new TemporaryFolder();
  });
  afterEach(() => temporary.remove());

  const program = (name: string, printed: string): string => {
    const file = join(temporary.path, name);
    writeFileSync(file, `#!/bin/sh\necho '${printed}'\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const environment = (named?: string): NodeJS.ProcessEnv => ({
    PATH: temporary.path,
    ...(named === undefined ? {} : { [TERRAFORM_VARIABLE]: named }),
  });

  test("takes the one that the variable names", () => {
    const named = program("mine", "OpenTofu v1.12.6");
    expect(findOpenTofu(environment(named)).binary).toBe(named);
  });

  test("takes the one on PATH, also when the variable names a Terraform", () => {
    program("tofu", "OpenTofu v1.12.6");
    expect(findOpenTofu(environment()).binary).toBe("tofu");
    expect(findOpenTofu(environment(program("other", "Terraform v1.15.9"))).binary).toBe("tofu");
  });

  test("takes no Terraform that is called so", () => {
    program("tofu", "Terraform v1.15.9");
    expect(findOpenTofu(environment())).toMatchObject({
      binary: undefined,
      why: expect.stringContaining("no OpenTofu") as string,
    });
  });
});
