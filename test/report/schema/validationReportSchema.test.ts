import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { renderReport, validationReportSchema } from "../../../src/report";
import { firstViolation } from "../../../src/report/schema/firstViolation";
import { arbitraryReport } from "../arbitraryReport";
import { cleanReport, sampleReport } from "../sampleReport";

const isReport = new Ajv2020().compile(validationReportSchema);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every copy of the value in which one member, anywhere but in live details, is gone or has another type. */
function* mutations(value: Json): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const mutated of mutations(item))
        yield value.map((other, place) => (place === index ? mutated : other));
    }
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const others = Object.entries(value).filter(([other]) => other !== name);
    if (name !== "until") yield Object.fromEntries(others);
    yield { ...value, [name]: typeof member === "number" ? "7" : 7.5 };
    if (name !== "live") for (const mutated of mutations(member)) yield { ...value, [name]: mutated };
  }
}

function parsed(report = sampleReport): Json {
  return JSON.parse(renderReport(report, "json")) as Json;
}

describe("the JSON Schema of the report", () => {
  test("accepts reports, as the validator of others does", () => {
    for (const report of [sampleReport, cleanReport]) {
      isReport(parsed(report));
      expect(isReport.errors ?? []).toEqual([]);
      expect(firstViolation(parsed(report), validationReportSchema)).toBeNull();
    }
  });

  test("accepts any report that the types allow", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const json = parsed(report);
        expect(firstViolation(json, validationReportSchema)).toBeNull();
        expect(isReport(json)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("refuses a report in which any one member is gone or of another type, and so does the validator of others", () => {
    let tried = 0;
    for (const mutated of mutations(parsed())) {
      tried += 1;
      expect({ mutated, violated: firstViolation(mutated, validationReportSchema) !== null }).toEqual({
        mutated,
        violated: true,
      });
      expect(isReport(mutated)).toBe(false);
    }
    expect(tried).toBeGreaterThan(300);
  });

  test("says where a report breaks it", () => {
    const broken = { ...sampleReport, findings: [{ ...sampleReport.findings[0], code: "package-lost" }] };
    const violation = firstViolation(broken, validationReportSchema);
    expect(violation?.path).toBe("findings[0].code");
    expect(violation?.rule).toMatch(/^it must be one of package-missing, /);
  });

  test("agrees with the validator of others on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(firstViolation(value, validationReportSchema) === null).toBe(isReport(value));
      }),
    );
  });
});
