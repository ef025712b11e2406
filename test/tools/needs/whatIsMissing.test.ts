import { missingSentence, whatIsMissing, type Tools } from "../../../tools/needs/whatIsMissing";

const BARE: Tools = {
  terraform: () => ({ what: "Terraform", remedy: "install it" }),
  chromium: () => ({ what: "Chromium", remedy: "apt-get" }),
  registry: () => undefined,
};
const WHOLE: Tools = { ...BARE, terraform: () => undefined, chromium: () => undefined };

describe("what the tests need, before they run", () => {
  it("is one line with a way to get each thing, where a missing tool is a failure", () => {
    const sentence = missingSentence("test", whatIsMissing("test", BARE), true);
    expect(sentence).toBe(
      "npm test with CI=true needs what is not here: Terraform (install it) and Chromium (apt-get). Without CI=true the tests that need it are skipped.",
    );
  });

  it("is a remark elsewhere", () => {
    expect(missingSentence("test", whatIsMissing("test", BARE), false)).toBe(
      "npm test skips the tests that need what is not here: Terraform (install it) and Chromium (apt-get).",
    );
  });

  it("is only what the tests of the command look for", () => {
    const sentence = missingSentence("stories", whatIsMissing("stories", BARE), true);
    expect(sentence).toContain("npm run stories");
    expect(sentence).not.toContain("Chromium");
  });

  it("is nothing where everything is there", () => {
    expect(missingSentence("test", whatIsMissing("test", WHOLE), true)).toBeUndefined();
  });
});
