import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDING_CODES } from "../../src/validation";
import { CODES, RULES } from "../../src/validation/rules";
import { allScenarios } from "../remedies/scenarios";
import { readsAsAdvice } from "./readsAsAdvice";

const PAGE = readFileSync(join(__dirname, "..", "..", "docs", "validation.md"), "utf8");

/** A command or an option of ours between backticks, also where it stands in a template. */
const NAMES_COMMAND = /`(terraform|opensearch-packages|--wait|--timeout) /;

function sourceOf(code: string): string {
  return readFileSync(join(__dirname, "..", "..", "src", "validation", "rules", `${code}.ts`), "utf8");
}

describe("the documentation of the findings", () => {
  const sections = PAGE.split(/^### /m).slice(1);

  it("has one section a code, in the order of the codes", () => {
    expect(sections.map((section) => section.split("\n")[0])).toEqual([...FINDING_CODES]);
  });

  it("gives cause, consequence, remedy or advice, and example in each", () => {
    for (const section of sections) {
      for (const part of ["Severity: ", "**Cause:**", "**Consequence:**", "**Example:**"]) {
        expect(section).toContain(part);
      }
      expect(section).toMatch(/\*\*(Remedy|Advice):\*\*/);
    }
  });

  it("says of each code what the rules say of it", () => {
    expect(CODES.map(({ code }) => code)).toEqual([...FINDING_CODES]);
    for (const [index, { summary, documentation }] of CODES.entries()) {
      for (const text of [summary, ...Object.values<string | undefined>({ ...documentation })])
        expect(sections[index]).toContain(text ?? "");
    }
  });

  it("calls a remedy what a scenario tries, and nothing else", () => {
    const called = CODES.filter(({ documentation }) => documentation.remedy !== undefined);
    const tried = new Set(allScenarios().map(({ code }) => code));
    expect(called.map(({ code }) => code).sort()).toEqual([...tried].sort());
  });

  it("names no command in any finding of a code that has advice only", () => {
    const ruled = RULES.filter(({ documentation }) => documentation.remedy === undefined);
    expect(ruled.map(({ code }) => code).filter((code) => NAMES_COMMAND.test(sourceOf(code)))).toEqual([]);
    const tried = RULES.filter(({ documentation }) => documentation.remedy?.includes("`opensearch-packages"));
    expect(tried.filter(({ code }) => NAMES_COMMAND.test(sourceOf(code)))).not.toEqual([]);
  });

  it("labels as advice what nobody can try, which reads as advice", () => {
    const advice = CODES.flatMap(({ documentation }) => documentation.advice ?? []);
    expect(advice.filter((text) => !readsAsAdvice(text))).toEqual([]);
    const remedies = CODES.flatMap(({ documentation }) => documentation.remedy ?? []);
    expect(remedies.filter(readsAsAdvice)).toEqual([]);
  });
});
