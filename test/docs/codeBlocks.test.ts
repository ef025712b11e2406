import { spawnSync } from "node:child_process";
import { parseAllDocuments } from "yaml";
import { findTerraform } from "../../tools/terraform";
import { commandLines, refusalOf } from "./commandLines";
import { blocksOf, type CodeBlock, pages } from "../../tools/docs/documentation";
import { typeProblems } from "./typeCheck";

/** What a program printed, or a picture: nothing that a reader would run. */
const NOT_CODE = ["text", "mermaid", "diff"];

/** Empty where it is not there. */
const TERRAFORM = findTerraform().binary ?? "";
const PYTHON = spawnSync("python3", ["-c", "1"]).status === 0 ? "python3" : "";
const itWith = (program: string): jest.It => (program === "" && process.env["CI"] !== "true" ? it.skip : it); // it is not on this machine; a pipeline has it

describe("the code in the documentation", () => {
  const blocks = pages().flatMap(blocksOf);
  const of = (...languages: string[]): CodeBlock[] =>
    blocks.filter(({ language }) => languages.includes(language));
  const where = ({ page, line }: CodeBlock): string => `${page}:${line}`;

  it("is of a language that is checked here", () => {
    const known = ["ts", "sh", "console", "json", "yaml", "hcl", "python", "js", ...NOT_CODE];
    expect(blocks.length).toBeGreaterThan(50);
    expect(blocks.filter(({ language }) => !known.includes(language)).map(where)).toEqual([]);
  });

  it("has the types that it says", () => {
    expect(typeProblems(of("ts"))).toEqual([]);
  });

  it("would be found out if it had not", () => {
    const block = {
      page: "README.md",
      line: 1,
      language: "ts",
      text: "bucket.bucketNam;\nconst x: number = synonyms;",
    };
    expect(typeProblems([block]).map((problem) => problem.slice(0, 12))).toEqual([
      "README.md:2:",
      "README.md:3:",
    ]);
  });

  it("uses commands and options that there are", async () => {
    const refused: string[] = [];
    const lines = of("sh", "console").flatMap((block) =>
      commandLines(block.text).map((words) => ({ block, words })),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const { block, words } of lines) {
      const refusal = await refusalOf(words);
      if (refusal !== null) refused.push(`${where(block)}: ${words.join(" ")}: ${refusal}`);
    }
    expect(refused).toEqual([]);
  });

  it("would be found out if an option were not", async () => {
    expect(commandLines("npx --no -- opensearch-packages lint --nope 'a b' 2>&1 | head # x")).toEqual([
      ["lint", "--nope", "a b"],
    ]);
    expect(await refusalOf(["lint", "--nope", "a b"])).toContain("--nope");
    expect(await refusalOf(["validate"])).not.toBeNull();
  });

  it("is shell that bash can read", () => {
    expect(
      of("sh").flatMap((block) => {
        const { stderr, status } = spawnSync("bash", ["-n"], { input: block.text, encoding: "utf8" });
        return status === 0 ? [] : [`${where(block)}: ${stderr}`];
      }),
    ).toEqual([]);
  });

  it("is JSON and YAML that can be parsed", () => {
    expect(of("json").flatMap((block) => problemOf(block, () => JSON.parse(block.text) as unknown))).toEqual(
      [],
    );
    expect(
      of("yaml").flatMap((block) =>
        problemOf(block, () => {
          for (const { errors } of parseAllDocuments(block.text)) for (const error of errors) throw error;
        }),
      ),
    ).toEqual([]);
  });

  itWith(TERRAFORM)("is HCL that Terraform can read, where Terraform is", () => {
    expect(
      of("hcl").flatMap((block) => {
        const { stderr, status } = spawnSync(TERRAFORM, ["fmt", "-"], {
          input: block.text,
          encoding: "utf8",
        });
        return status === 0 ? [] : [`${where(block)}: ${stderr}`];
      }),
    ).toEqual([]);
  });

  itWith(PYTHON)("is Python that can be compiled, where Python is", () => {
    expect(
      of("python").flatMap((block) => {
        const script = "import ast, sys; ast.parse(sys.stdin.read())";
        const { stderr, status } = spawnSync(PYTHON, ["-c", script], {
          input: block.text,
          encoding: "utf8",
        });
        return status === 0 ? [] : [`${where(block)}: ${stderr}`];
      }),
    ).toEqual([]);
  });

  function problemOf(block: CodeBlock, check: () => unknown): string[] {
    try {
      check();
      return [];
    } catch (error) {
      return [`${where(block)}: ${(error as Error).message}`];
    }
  }
});
