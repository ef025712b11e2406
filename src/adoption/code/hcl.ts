/** One block of HCL, formatted as `terraform fmt` does. @param head such as `resource "aws_s3_object" "words"` */
export function hclBlock(head: string, attributes: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(attributes).map((name) => name.length));
  const lines = Object.entries(attributes).map(
    ([name, expression]) => `  ${name.padEnd(width)} = ${expression}`,
  );
  return [`${head} {`, ...lines, "}", ""].join("\n");
}

/** `import { to = …, id = … }` @param id an expression */
export function hclImport(address: string, id: string): string {
  return hclBlock("import", { to: address, id });
}

/** What stands in quotes in HCL, or would act on whoever reads the code. */
const special = /["\\]|[$%](?=\{)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]|##/gu;

const NAMED: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "##": "#\\u0023" };

/**
 * A text as HCL writes it in quotes: the same value, without templates, and with everything escaped that is invisible
 * or a command to a CI system. (A lone surrogate has no form in HCL and becomes `�`.)
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function hclText(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(special, (found) => NAMED[found] ?? escape(found));
  return `"${escaped}"`;
}

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
