import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PublicApi } from "./jsii/PublicApi";
import { type MessageText, messageTexts } from "./messages/messageTexts";

const ROOT = join(__dirname, "..", "..");
const FOLDERS = ["src/constructs", "providers/opensearchpackages/bindings"];

/** What is on both sides of a difference between languages: `Dictionary` is written alike in all of them, `packageName` is not. */
const DIFFERS_BY_LANGUAGE = /^[a-z]+[A-Z]/;
/** A call with arguments, or an object in braces. `{` alone may begin JSON, which settings of indexes are. */
const TYPESCRIPT = /\b[A-Za-z]+\(|\bnew [A-Z]|\{ ?[a-z]\w*: |[A-Z]\w+\.[A-Za-z]/;
/** Not for people: an expression of Terraform's language, beginning with one of its functions. */
const EXPRESSION = /^(?:join|coalesce)\(/;

describe("what the constructs say to people", () => {
  const api = new PublicApi(join(ROOT, "src", "index.ts"));
  const members = new Set(api.names().filter((name) => DIFFERS_BY_LANGUAGE.test(name)));

  it("names things in words, for the members have other names in Python, Java, Go and C#", () => {
    const texts = FOLDERS.flatMap(textsBelow);
    expect(members.has("packageName")).toBe(true);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ text }) => isTypeScript(text, members))).toEqual([]);
  });

  it.each([
    "Choose another packageName",
    'Give an id: associateWith("a")',
    "With RolloutMode.MANUAL",
    'a { chain: "b" }',
  ])("would be found out if it said %p", (text) => {
    expect(isTypeScript(text, members)).toBe(true);
  });

  it("can name an enum's member for every language: its value is the member in lower case with hyphens", () => {
    const values = api.enumMembers();
    expect(values.length).toBeGreaterThan(15);
    for (const [member, value] of values) expect(value).toBe(member.toLowerCase().replaceAll("_", "-"));
  });
});

function textsBelow(folder: string): MessageText[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
    .flatMap((file) => messageTexts(join(ROOT, folder, file)));
}

function isTypeScript(text: string, members: ReadonlySet<string>): boolean {
  if (EXPRESSION.test(text)) return false;
  return TYPESCRIPT.test(text) || (text.match(/\w+/g) ?? []).some((word) => members.has(word));
}
