import type { Ignorer } from "@stryker-mutator/api/ignore" with { "resolution-mode": "import" };

/** What is read here of a node of Babel's tree. */
interface SyntaxNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly key?: SyntaxNode;
  readonly callee?: SyntaxNode;
  readonly property?: SyntaxNode;
}

/**
 * Texts that explain and are compared with nothing: what the registers say of their entries, for docs that are generated
 * (`npm run generate:check` holds those), and what the log of a person who debugs says. Everything else is asked, the
 * words of errors and findings too: they are what a user gets.
 */
const PROSE_PROPERTIES = ["title", "summary", "cause", "description", "assumed", "falsifiedBy"];

/** What calls take lines for the log. */
const LOG_CALLS = /^(log|logger|debug|trace)$/;

export const ignoreProse: Ignorer = {
  shouldIgnore(path) {
    const { node } = path as unknown as { readonly node: SyntaxNode };
    if (node.type === "ObjectProperty" && isText(node.value as SyntaxNode)) {
      if (PROSE_PROPERTIES.includes(node.key?.name ?? "")) return "explains an entry of a register";
    }
    if (node.type === "CallExpression") {
      if (LOG_CALLS.test(node.callee?.name ?? node.callee?.property?.name ?? "")) return "a line of the log";
    }
    return undefined;
  },
};

function isText({ type }: SyntaxNode): boolean {
  return type === "StringLiteral" || type === "TemplateLiteral";
}
