import {
  App,
  DefaultTokenResolver,
  StringConcat,
  TerraformStack,
  TerraformVariable,
  Tokenization,
} from "cdktf";
import { Rollout } from "../../../../providers/opensearchpackages/bindings";
import { writtenTags, writtenText } from "../../../../providers/opensearchpackages/bindings/writtenText";

describe("a text with references of cdktf", () => {
  const stack = new TerraformStack(new App(), "stack");
  const word = new TerraformVariable(stack, "word", { type: "string" }).stringValue;
  const count = String(new TerraformVariable(stack, "count", { type: "number" }).numberValue);

  const resolver = new DefaultTokenResolver(new StringConcat());
  const resolve = (value: unknown): unknown =>
    Tokenization.resolve(value, { scope: stack, resolver, preparing: false });

  it.each([
    ["a quote", `"${word}"`, '${"\\"${var.word}\\""}'],
    ["a backslash", `\\ ${word}`, '${"\\\\ ${var.word}"}'],
    ["a line break", `${word}\n${word}`, '${"${var.word}\\n${var.word}"}'],
    ["an escape that closes nothing", `$\${ ${word}`, "$${ ${var.word}"],
    ["an expression", `"\${upper("x")} ${word}"`, '${"\\"${upper("x")} ${var.word}\\""}'],
    ["digits, where it is a number", `1${count}${count} "`, '${"1${var.count}${var.count} \\""}'],
    ["nothing that is hard to write", `words of ${word}`, "words of ${var.word}"],
  ])("keeps the braces of each beside %s", (_, text, expected) => {
    expect(resolve(writtenText(text))).toBe(expected);
  });

  it("stays the reference where it is nothing else: each that is made costs a stack trace", () => {
    expect(writtenText(word)).toBe(word);
  });

  it("stays as it is without any", () => {
    expect(writtenText('the "search" team, 1e5')).toBe('the "search" team, 1e5');
  });

  it("may be the key of a tag", () => {
    expect(resolve(writtenTags({ [`"${word}"`]: word }))).toEqual({
      '${"\\"${var.word}\\""}': "${var.word}",
    });
  });

  it("is the same in the arguments of the plugin, in JSON and in HCL", () => {
    const read = `"${word}"`;
    new Rollout(stack, "words", { domainName: read, packageId: "F1", timeouts: { read } });
    const expected = '${"\\"${var.word}\\""}';
    expect(stack.toTerraform()).toMatchObject({
      resource: {
        opensearchpackages_rollout: { words: { domain_name: expected, timeouts: { read: expected } } },
      },
    });
    const { hcl } = stack.toHclTerraform() as { readonly hcl: string };
    expect(hcl).toContain(`domain_name = "${expected}"`);
    expect(hcl).toContain(`read = "${expected}"`);
  });
});
