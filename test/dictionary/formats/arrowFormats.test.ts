import { DictionaryFormat, type EngineMapping, parseDictionary } from "../../../src/dictionary";

const { CHARACTER_MAPPINGS, TYPE_TABLE } = DictionaryFormat;

function mapped(text: string): [string, string][] | undefined {
  const parsed = parseDictionary(Buffer.from(text), { format: CHARACTER_MAPPINGS });
  if (parsed.refusal !== null) return undefined;
  return parsed.mappings().flatMap((one: EngineMapping): [string, string][] => {
    return one.kind === "character-mapping" ? [[one.match, one.replacement]] : [];
  });
}

describe("character mappings", () => {
  it.each<[string, [string, string]]>([
    ["a => b => c\n", ["a => b", "c"]],
    ["a =>\n", ["a", ""]],
    ["a => b # note\n", ["a", "b # note"]],
    ["\\u00e6 => \\t\n", ["æ", "\t"]],
    ["\\q => \\\\\n", ["q", "\\"]],
    ["# => x\n", ["#", "x"]],
  ])("reads %j as %j", (text, expected) => {
    expect(mapped(text)).toEqual([expected]);
  });

  it.each([
    "\ufeff# note\n",
    "a\n",
    "=> a\n",
    "a\\ => b\n",
    "\\u12 => a\n",
    `${"a".repeat(257)} => b\n`,
    "a => b\na => b\n",
  ])("refuses %j", (text) => {
    expect(mapped(text)).toBeUndefined();
  });

  it("takes a side of 256 characters, which is the longest", () => {
    expect(mapped(`${"a".repeat(256)} => b\n`)).toHaveLength(1);
  });
});

describe("a type table", () => {
  const verdict = (text: string): string => {
    return parseDictionary(Buffer.from(text), { format: TYPE_TABLE }).refusal?.message ?? "taken";
  };

  it.each([
    ["$ => DIGIT\n", "taken"],
    ["$ => digit\n", "what stands after => is no type"],
    ["$ => DIGIT # money\n", "what stands after => is no type"],
    ["𠮷 => ALPHA\n", "not one character stands before =>"],
    ["", "the file has no rules, and the engine needs one"],
    ["# only a comment\n", "the file has no rules, and the engine needs one"],
  ])("of %j is judged: %s", (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  it("takes the last of two types", () => {
    const parsed = parseDictionary(Buffer.from("$ => DIGIT\n$ => ALPHA\n"), { format: TYPE_TABLE });
    expect(parsed.mappings()).toEqual([{ kind: "character-type", character: "$", type: "ALPHA" }]);
  });
});
