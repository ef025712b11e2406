import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findGo } from "../../peers/plugin/findGo";
import { TemporaryFolder } from "../../TemporaryFolder";
import { type Libraries, librariesFor } from "../LibrariesOfOtherLanguages";
import { DICTIONARIES } from "../ProductSearchStack";
import { runProgram } from "../runProgram";
import { expectSameStack, STACK } from "../sameStack";
import { describeWithTools } from "../../describeWithTools";

/** What the sources say that jsii makes. */
const OLDEST = [1, 25] as const;
const GO = findGo(OLDEST);
/** The proxy need not have the very version that jsii names. */
const RUNTIME = "github.com/aws/jsii-runtime-go";
const RUNTIME_VERSION = "v1.141.0";

describeWithTools(
  "the constructs in Go",
  {
    missing:
      GO === undefined ? `Go ${OLDEST.join(".")} or newer is not here: install it from go.dev/dl` : undefined,
    excusedBy: "GO_FOR_JSII_MISSING",
  },
  () => {
    const temporary = new TemporaryFolder();
    const program = join(temporary.path, "program");

    beforeAll(async () => {
      const libraries = await librariesFor("go", temporary.path);
      mkdirSync(program);
      cpSync(join(__dirname, "main.go"), join(program, "main.go"));
      writeFileSync(join(program, "go.mod"), goMod(libraries));
      const environment = { GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" };
      runProgram(GO ?? "", ["build", "-o", "program", "."], program, environment);
      runProgram(join(program, "program"), [DICTIONARIES], program);
    });

    afterAll(() => temporary.remove());

    it("compile, and synthesize the same stack as in TypeScript, byte for byte", () => {
      expectSameStack(join(program, STACK), join(temporary.path, "typescript"));
    });
  },
);

function goMod({ ours, cdktf, bindings }: Libraries): string {
  const replaced = {
    "github.com/cdktf-opensearch-packages/cdktf-opensearch-packages-go/opensearchpackages": join(
      ours,
      "opensearchpackages",
    ),
    "github.com/hashicorp/terraform-cdk-go/cdktf": join(cdktf, "cdktf"),
    "github.com/cdktf/cdktf-provider-aws-go/aws/v20": join(bindings, "aws"),
  };
  return [
    "module example",
    `go ${OLDEST.join(".")}`,
    `require ${RUNTIME} ${RUNTIME_VERSION}`,
    `replace ${RUNTIME} => ${RUNTIME} ${RUNTIME_VERSION}`,
    ...Object.entries(replaced).map(([module, folder]) => `replace ${module} => ${folder}`),
    "",
  ].join("\n");
}
