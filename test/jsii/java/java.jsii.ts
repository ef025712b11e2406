import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { TemporaryFolder } from "../../TemporaryFolder";
import { describeWithTools } from "../../describeWithTools";
import { librariesFor } from "../LibrariesOfOtherLanguages";
import { DICTIONARIES } from "../ProductSearchStack";
import { runProgram } from "../runProgram";
import { expectSameStack, STACK } from "../sameStack";

const ROOT = join(__dirname, "..", "..", "..");
/** A repository of its own: what is made here is not for the user's other projects. */
const REPOSITORY = join(ROOT, ".cache", "jsii", "maven");
const QUIET = ["-q", "-B", `-Dmaven.repo.local=${REPOSITORY}`];
const WITHOUT_DOCS = ["-Dmaven.javadoc.skip=true", "-Dmaven.source.skip=true"];

describeWithTools("the constructs in Java", { missing: whyNoMaven() }, () => {
  const temporary = new TemporaryFolder();
  const program = join(temporary.path, "program");

  beforeAll(async () => {
    const { cdktf, bindings, ours } = await librariesFor("java", temporary.path);
    for (const library of [cdktf, bindings, ours]) {
      runProgram("mvn", [...QUIET, ...WITHOUT_DOCS, "install"], library);
    }
    mkdirSync(join(program, "src", "main", "java"), { recursive: true });
    cpSync(join(__dirname, "pom.xml"), join(program, "pom.xml"));
    cpSync(join(__dirname, "Main.java"), join(program, "src", "main", "java", "Main.java"));
    runProgram("mvn", [...QUIET, "compile", "exec:java", `-Dexec.args=${DICTIONARIES}`], program);
  });

  afterAll(() => temporary.remove());

  it("compile, and synthesize the same stack as in TypeScript, byte for byte", () => {
    expectSameStack(join(program, STACK), join(temporary.path, "typescript"));
  });
});

function whyNoMaven(): string | undefined {
  const { status } = spawnSync("mvn", ["-v"], { encoding: "utf8" });
  return status === 0 ? undefined : "Maven and a JDK are not here";
}
