import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TYPESCRIPT_ONLY } from "../../tools/jsii/indexForJsii";
import { PublicApi } from "./jsii/PublicApi";

const ROOT = join(__dirname, "..", "..");
const ENTRY = join(ROOT, "src", "index.ts");

describe("the public constructs", () => {
  const api = new PublicApi(ENTRY);

  it("follow the rules of jsii: classes, enums and readonly interfaces, no unions, no overloads", () => {
    expect(api.violations(TYPESCRIPT_ONLY)).toEqual([]);
  });

  it("are not among what only TypeScript has, unless jsii refuses them or they belong to what it refuses", () => {
    const refused = api
      .violations()
      .filter((violation) => TYPESCRIPT_ONLY.some((name) => violation.startsWith(name)));
    expect(refused).not.toEqual([]);
    const names = api.symbols.map(({ name }) => name);
    expect(TYPESCRIPT_ONLY.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("say of everything what it is", () => {
    expect(api.undocumented()).toEqual([]);
  });

  it("are all named in their documentation", () => {
    const documentation = readFileSync(join(ROOT, "docs", "constructs.md"), "utf8");
    const names = api.symbols.map((symbol) => symbol.name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !documentation.includes(name))).toEqual([]);
  });

  it("would be found out if they broke a rule", () => {
    const violations = new PublicApi(join(__dirname, "jsii", "brokenRules.ts")).violations();
    expect(violations.sort()).toEqual([
      "Base._known is internal and abstract",
      "Broken.choose is overloaded",
      "Broken.choose is overloaded",
      "Broken.constructor(props) names Hidden, which is not exported",
      "Broken.either is a union",
      "Broken.hidden is internal, and its name does not begin with _",
      "Broken.named() is a union by another name",
      "Broken.sometimes is not as optional as what it overrides",
      "Choice is neither a class nor an enum nor an interface",
      "Options.writable is not readonly",
    ]);
  });
});
