import fc from "fast-check";
import { renderReport, REPORT_FORMATS } from "../../src/report";
import { arbitraryReport } from "./arbitraryReport";
import { COMMANDS } from "./hostileText";
import { cleanReport, sampleReport } from "./sampleReport";

const escape = String.fromCharCode(0x1b);

/** As GitHub's runner and Azure's agent look for them; colours are what we may write ourselves. */
function commandsIn(text: string): string[] {
  return text
    .replaceAll(new RegExp(`${escape}\\[[0-9;]*m`, "g"), "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trimStart().startsWith("::") || /##\[|##vso\[/i.test(line));
}

describe.each(REPORT_FORMATS)("a log that shows the %s report", (format) => {
  test("runs no command of the sample", () => {
    for (const color of [false, true]) {
      expect(commandsIn(renderReport(sampleReport, format, { color }))).toEqual([]);
    }
  });

  test("runs no command that stands anywhere in a report", () => {
    fc.assert(
      fc.property(arbitraryReport, fc.integer({ min: 20, max: 200 }), (report, width) => {
        expect(commandsIn(renderReport(report, format, { width }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("runs no command in the place of any one text of the report", () => {
    for (const hostile of [COMMANDS, "::error::x", "##[error]x", "##vso[x]y"]) {
      const everywhere = JSON.parse(JSON.stringify(cleanReport), (name, value: unknown) =>
        ["at", "address", "input", "message", "packageName", "domainName", "seen", "name"].includes(name) &&
        typeof value === "string" &&
        !["object", "package", "domain", "index"].includes(value)
          ? hostile
          : value,
      ) as typeof cleanReport;
      expect(commandsIn(renderReport(everywhere, format))).toEqual([]);
    }
  });
});
