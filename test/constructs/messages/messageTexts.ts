import { readFileSync } from "node:fs";
import * as ts from "typescript";

/** A text of the program that has more than one word, so that a person may read it. */
export interface MessageText {
  readonly text: string;
  /** `src/constructs/Dictionary.ts:136` */
  readonly place: string;
}

/** The sentences, and the parts of sentences around a value, that a source file has. */
export function messageTexts(file: string): MessageText[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: MessageText[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && node.text.trim().includes(" ")) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ text: node.text, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Text =
  ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}
