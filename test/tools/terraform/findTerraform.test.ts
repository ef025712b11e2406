import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AWS_PROVIDER } from "../../../tools/terraform/cliConfiguration";
import {
  findTerraform,
  missingAwsProvider,
  TERRAFORM_VARIABLE,
} from "../../../tools/terraform/findTerraform";
import { MIRROR_VARIABLE, unpackedPath } from "../../../tools/terraform/providerMirrors";
import { OPENTOFU, programIn, PROGRAMS, TERRAFORM } from "../../../tools/terraform/TerraformProgram";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("what a program says that it is", () => {
  // Of Terraform 1.11.4, of OpenTofu 1.12.6, and of a build of its sources, which has a warning to give.
  test.each([
    ["Terraform v1.11.4\non linux_amd64\n", TERRAFORM, "1.11.4"],
    ["OpenTofu v1.12.6\non linux_amd64\n", OPENTOFU, "1.12.6"],
    [
      "\nWarning: Unable to open CLI configuration file\n\nIt does not exist.\nOpenTofu v1.12.6-dev\non linux_amd64\n",
      OPENTOFU,
      "1.12.6-dev",
    ],
  ])("%j", (printed, program, version) => {
    expect(programIn(printed)).toEqual({ program, version });
  });

  test.each(["", "Terragrunt v0.60.0", "Terraform", '{"terraform_version":"1.11.4"}', "A Terraform v1.0.0"])(
    "%j is neither",
    (printed) => expect(programIn(printed)).toBeUndefined(),
  );
});

describe("findTerraform", () => {
  let temporary: TemporaryFolder;
  beforeEach(() => {
    temporary = new TemporaryFolder();
  });
  afterEach(() => temporary.remove());

  const printing = (text: string, exitCode = 0): NodeJS.ProcessEnv => {
    const binary = join(temporary.path, "program");
    writeFileSync(binary, `#!/bin/sh\necho '${text}'\nexit ${exitCode}\n`);
    chmodSync(binary, 0o755);
    return { ...process.env, [TERRAFORM_VARIABLE]: binary };
  };

  test("takes the program that the variable names for what it says that it is", () => {
    expect(findTerraform(printing("OpenTofu v1.12.6"))).toMatchObject({
      program: OPENTOFU,
      version: "1.12.6",
    });
  });

  test.each([
    ["one that is neither", "Terragrunt v0.60.0", 0, /names neither Terraform nor OpenTofu/],
    ["one that fails", "Terraform v1.11.4", 1, /does not run/],
  ])("says why %s is none", (_what, text, exitCode, why) => {
    expect(findTerraform(printing(text, exitCode))).toEqual({
      binary: undefined,
      why: expect.stringMatching(why) as string,
    });
  });

  test("says that one that is not there is none", () => {
    const environment = { ...process.env, [TERRAFORM_VARIABLE]: join(temporary.path, "nowhere") };
    expect(findTerraform(environment)).toMatchObject({ binary: undefined });
  });
});

test.each(PROGRAMS)(
  "one mirror of the AWS provider is enough for $name, whichever it was made for",
  (program) => {
    for (const { registryHost } of PROGRAMS) {
      const temporary = new TemporaryFolder();
      try {
        mkdirSync(join(temporary.path, unpackedPath(AWS_PROVIDER, registryHost)), { recursive: true });
        expect(missingAwsProvider(program, { [MIRROR_VARIABLE]: temporary.path })).toBeUndefined();
      } finally {
        temporary.remove();
      }
    }
  },
);
