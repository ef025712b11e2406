import fc from "fast-check";
import { sarifMessage, sarifUri, writeSarif } from "../../src/contract/sarif";
import { actionsOf, hostileText } from "./hostileText";

describe("sarifUri", () => {
  test.each([
    ["dictionaries/a b.txt", "dictionaries/a%20b.txt"],
    ["a#b?c%20.txt", "a%23b%3Fc%2520.txt"],
    ["a:b.txt", "a%3Ab.txt"],
    ["../up.txt", "../up.txt"],
    ["/abs/x.txt", "file:///abs/x.txt"],
    ["//host/x.txt", "file:///host/x.txt"],
    ["C:/x y.txt", "file:///C:/x%20y.txt"],
    ["日本.txt", "%E6%97%A5%E6%9C%AC.txt"],
    ["\u202e\u001b\ud800.txt", "%E2%80%AE%1B%EF%BF%BD.txt"],
  ])("of %j is %s", (file, uri) => {
    expect(sarifUri(file)).toBe(uri);
  });

  test("means the file's name again when it is decoded, whatever the name", () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const file = `x${name.replace(/\p{Cs}/gu, "")}`;
        expect(decodeURIComponent(sarifUri(file))).toBe(file);
        expect(sarifUri(file)).toMatch(/^[A-Za-z0-9._~!'()*/%-]*$/);
      }),
    );
  });
});

describe("sarifMessage", () => {
  test("makes no link of what a dictionary or a plan says", () => {
    expect(sarifMessage("a [click](https://evil.example) b").text).toBe(
      "a [click\\](https://evil.example) b",
    );
    expect(sarifMessage("[sha256:00] and (x)").text).toBe("[sha256:00] and (x)");
  });
});

describe("writeSarif", () => {
  const log = (message: string): string =>
    writeSarif({
      tool: { name: "tool", version: "1" },
      rules: [{ id: "a" }],
      results: [{ ruleId: "a", message: { text: message } }],
    });

  test("says how columns are counted only where it is told", () => {
    expect(log("x")).not.toContain("columnKind");
    const counted = writeSarif({
      tool: { name: "tool", version: "1" },
      rules: [],
      results: [],
      columnKind: "unicodeCodePoints",
    });
    expect(JSON.parse(counted)).toMatchObject({ runs: [{ columnKind: "unicodeCodePoints" }] });
  });

  test("lets nothing act that a result says", () => {
    fc.assert(fc.property(hostileText, (message) => expect(actionsOf(log(message))).toEqual([])));
  });
});
