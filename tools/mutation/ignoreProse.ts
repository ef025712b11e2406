import type { Ignorer } from "@stryker-mutator/api/ignore" with { "resolution-mode": "import" };

/** What is read here of a node of Babel's tree. */
interface SyntaxNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly key?: SyntaxNode;
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
  readonly property?: SyntaxNode;
}

/**
 * Texts that explain and are compared with nothing: what the registers say of their entries, for docs that are generated
 * (`npm run generate:check` holds those), and what the log of a person who debugs says. Everything else is asked, the
 * words of errors and findings too: they are what a user gets.
 */
const PROSE_PROPERTIES = [
  "title",
  "summary",
  "cause",
  "consequence",
  "example",
  "description",
  "assumed",
  "falsifiedBy",
];

/** The calls whose arguments are such texts, the first of them too: a row of `docs/lint.md`. */
const PROSE_CALLS = /^(remark|refusal)$/;

/** What calls take lines for the log. */
const LOG_CALLS = /^(log|logger|debug|trace)$/;

export const ignoreProse: Ignorer = {
  shouldIgnore(path) {
    const { node } = path as unknown as { readonly node: SyntaxNode };
    if (node.type === "ObjectProperty" && isText(node.value as SyntaxNode)) {
      if (PROSE_PROPERTIES.includes(node.key?.name ?? "")) return "explains an entry of a register";
    }
    if (node.type === "CallExpression") {
      const called = node.callee?.name ?? node.callee?.property?.name ?? "";
      if (LOG_CALLS.test(called)) return "a line of the log";
      if (PROSE_CALLS.test(called) && isText(node.arguments?.[0])) return "explains an entry of a register";
    }
    return undefined;
  },
};

function isText(node: SyntaxNode | undefined): boolean {
  return node?.type === "StringLiteral" || node?.type === "TemplateLiteral";
}
