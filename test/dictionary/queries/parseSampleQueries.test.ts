import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import * as fc from "fast-check";
import { EXPECTATIONS, parseSampleQueries, SAMPLE_QUERIES_SCHEMA } from "../../../src/dictionary";
import { QUERY_LIMITS } from "../../../src/dictionary/queries/SampleQueries";
import { PackagesError } from "../../../src/errors";

const isValid = new Ajv2020().compile(SAMPLE_QUERIES_SCHEMA);

function parsed(value: unknown): ReturnType<typeof parseSampleQueries> {
  return parseSampleQueries(JSON.stringify(value), "q.json");
}

function refusalOf(text: string): string {
  try {
    parseSampleQueries(text, "q.json");
  } catch (error) {
    if (error instanceof PackagesError) return error.message;
  }
  throw new Error(`taken: ${text}`);
}

/** Texts at the edges of what may be one. */
const text = fc.oneof(
  fc.constantFrom(
    "a",
    "",
    " ",
    "\u3000",
    "\ufeff",
    "x".repeat(200),
    "x".repeat(201),
    "𠮷".repeat(200),
    "𠮷".repeat(201),
  ),
  ...["b", "é の", "wi-fi", "the who"].map((sound) => fc.constant(sound)),
);
const junk = fc.constantFrom<unknown>(null, 1, true, {}, [], "a", ["a"], [1]);
const texts = fc.oneof(
  { arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }), weight: 6 },
  junk,
  fc.constant(Array(QUERY_LIMITS.texts + 1).fill("a")),
);
const sound = fc.constantFrom(["b"], ["the who", "é の"], ["x".repeat(200)]);
const recordOf = (query: fc.Arbitrary<unknown>, list: fc.Arbitrary<unknown>): fc.Arbitrary<object> => {
  const members = Object.fromEntries(EXPECTATIONS.map((kind) => [kind, list]));
  return fc.record({ query, ...members }, { requiredKeys: [] });
};
const query = fc.oneof(
  { arbitrary: recordOf(fc.constant("a"), sound), weight: 8 },
  { arbitrary: recordOf(fc.oneof({ arbitrary: text, weight: 3 }, junk), texts), weight: 4 },
  fc.constant({ query: "a", find: ["b"] }),
  junk,
);
const file = fc.oneof(
  { arbitrary: fc.record({ queries: fc.array(query, { maxLength: 2 }) }), weight: 8 },
  fc.record({ $schema: fc.oneof(text, junk), queries: fc.array(query, { maxLength: 1 }) }),
  fc.record({ queries: junk }),
  fc.constant({ queries: [{ query: "a", finds: ["b"] }], more: 1 }),
  junk,
);

describe("a file of sample queries", () => {
  test("is taken exactly when its published schema takes it", () => {
    let taken = 0;
    fc.assert(
      fc.property(file, (value) => {
        const text = JSON.stringify(value);
        const valid = isValid(JSON.parse(text));
        if (valid) taken += parsed(value).length;
        else expect(() => parsed(value)).toThrow(PackagesError);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test("has its schema published as the code has it", () => {
    const published = join(__dirname, "../../../src/dictionary/queries/sample-queries.schema.json");
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(SAMPLE_QUERIES_SCHEMA);
  });

  test("gives every expectation with the line that it stands in", () => {
    const text = `{
  "queries": [
    {
      "query": "notebook",
      "finds": ["laptop",
        "note, \\"book\\" ]}"],
      "splitsInto": ["note", "book"]
    },
    { "query": "apple", "doesNotFind": ["fruit"] }
  ]
}`;
    expect(parseSampleQueries(text, "q.json")).toEqual([
      {
        query: "notebook",
        line: 3,
        expectations: [
          { kind: "finds", texts: ["laptop"], line: 5 },
          { kind: "finds", texts: ['note, "book" ]}'], line: 6 },
          { kind: "splitsInto", texts: ["note", "book"], line: 7 },
        ],
      },
      { query: "apple", line: 9, expectations: [{ kind: "doesNotFind", texts: ["fruit"], line: 9 }] },
    ]);
  });

  test("says in one sentence what is wrong and in which line", () => {
    expect(refusalOf('{"queries": [\n{"query": "a", "find": ["b"]}]}')).toContain(
      'q.json:2: reading sample queries: query 1 has no member "find", only query, finds, doesNotFind, ignores, splitsInto',
    );
    expect(refusalOf('{"queries": [\n\n{"query": "a"}]}')).toContain(
      "q.json:3: reading sample queries: nothing is expected",
    );
    expect(refusalOf('{"queries": [{"query": "a",\n"finds": "b"}]}')).toContain(
      "q.json:2: reading sample queries: finds of query 1 is no list",
    );
    expect(refusalOf('{"queries": [{"query": "a", "finds": [\n" "]}]}')).toContain("q.json:2:");
    expect(refusalOf('{\n"queries": [\n,]}')).toMatch(/^q\.json:3: .*it is no JSON/);
    expect(refusalOf('{"queries": [\n')).toMatch(/^q\.json:2: .*it is no JSON/);
    expect(refusalOf("")).toMatch(/^q\.json:1: /);
  });

  test("with a member that stands twice is refused: one of them would be gone without a word", () => {
    const twice = '{"queries": [{"query": "a", "finds": ["b"],\n"finds": ["c"]}]}';
    expect(refusalOf(twice)).toContain('q.json:2: reading sample queries: the member "finds" stands twice');
    expect(refusalOf('{"queries": [], "a.b": 1, "a": {"b": 1}}')).toContain("has no member");
  });

  test("keeps what looks like a byte order mark and stands elsewhere", () => {
    const [query] = parsed({ queries: [{ query: "a\ufeffb", finds: ["c"] }] });
    expect(query?.query).toBe("a\ufeffb");
  });

  test("may begin with a byte order mark and be written on Windows", () => {
    expect(parseSampleQueries('\ufeff{"queries": [\r\n{"query": "a", "finds": ["b"]}]}', "q")[0]?.line).toBe(
      2,
    );
  });
});
