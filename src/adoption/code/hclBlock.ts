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
