import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDING_CODES } from "../../src/validation";
import { RULES } from "../../src/validation/rules";

const PAGE = readFileSync(join(__dirname, "..", "..", "docs", "validation.md"), "utf8");
/** What is found without a rule on declared × live. */
const WITHOUT_RULE = ["access-denied", "unknown", "suppression-stale"];

describe("the documentation of the findings", () => {
  const sections = PAGE.split(/^### /m).slice(1);

  it("has one section a code, in the order of the codes", () => {
    expect(sections.map((section) => section.split("\n")[0])).toEqual([...FINDING_CODES]);
  });

  it("gives cause, consequence, remedy and example in each", () => {
    for (const section of sections) {
      for (const part of ["Severity: ", "**Cause:**", "**Consequence:**", "**Remedy:**", "**Example:**"]) {
        expect(section).toContain(part);
      }
    }
  });

  it("leaves no code without a rule, but those that are not about what is live", () => {
    expect([...RULES.map(({ code }) => code), ...WITHOUT_RULE]).toEqual([...FINDING_CODES]);
  });
});
