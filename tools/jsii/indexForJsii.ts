import * as ts from "typescript";

/**
 * What `src/index.ts` exports for users of TypeScript alone, because jsii has no word for it. A class that extends
 * `Error` is among that: in other languages its message arrives in an error of theirs.
 *
 * @see https://aws.github.io/jsii/user-guides/lib-author/typescript-restrictions/
 */
export const TYPESCRIPT_ONLY: readonly string[] = ["PackagesError", "PackagesErrorDetails"];

/**
 * The text of an index file without some of its exports. What is left stays as it was written.
 *
 * @param text a file of nothing but `export { … } from "…"`
 * @param leftOut the exported names that are not wanted
 */
export function indexForJsii(text: string, leftOut: readonly string[]): string {
  const source = ts.createSourceFile("index.ts", text, ts.ScriptTarget.ES2022, true);
  const kept = source.statements.flatMap((statement) => keptOf(statement, leftOut) ?? []);
  return kept.map((statement) => `${statement}\n`).join("");
}

/** The statement as it is to be, undefined when nothing of it is wanted. */
function keptOf(statement: ts.Statement, leftOut: readonly string[]): string | undefined {
  const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
  if (clause === undefined || !ts.isNamedExports(clause)) return statement.getText();
  const wanted = clause.elements.filter((element) => !leftOut.includes(element.name.text));
  if (wanted.length === clause.elements.length) return statement.getText();
  if (wanted.length === 0) return undefined;
  const { moduleSpecifier } = statement as ts.ExportDeclaration;
  const names = wanted.map((element) => element.getText()).join(", ");
  return `export { ${names} } from ${moduleSpecifier?.getText() ?? '"."'};`;
}
