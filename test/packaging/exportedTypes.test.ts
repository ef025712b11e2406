import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..");
const ENTRIES = ["", "validation", "dictionary", "emulator"];

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  skipLibCheck: true,
  stripInternal: true,
  types: ["node"],
};

/** What users can name, and what they meet in signatures without a name for it. */
class Surface {
  readonly exported: ReadonlySet<ts.Symbol>;
  private importable: ReadonlySet<ts.Symbol> = new Set();
  private readonly unnamed = new Set<string>();
  private readonly seen = new Set<ts.Node>();

  constructor(
    private readonly checker: ts.TypeChecker,
    source: ts.SourceFile,
  ) {
    const module = checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${source.fileName} exports nothing`);
    this.exported = new Set(checker.getExportsOfModule(module).map((symbol) => this.resolved(symbol)));
  }

  /** The names in signatures that no entry point exports, each with the declaration that names it. */
  unnamedTypes(exported: ReadonlySet<ts.Symbol>): string[] {
    this.importable = exported;
    this.unnamed.clear();
    this.seen.clear();
    for (const symbol of this.exported) {
      for (const declaration of symbol.declarations ?? []) this.visit(declaration, symbol.name);
    }
    return [...this.unnamed].sort();
  }

  private visit(node: ts.Node, of: string): void {
    if (this.seen.has(node) || isHidden(node)) return;
    this.seen.add(node);
    const name = namedBy(node);
    if (name !== undefined) this.meet(name, of);
    ts.forEachChild(node, (child) => {
      // What a function does is no signature, and a value that is given has its type beside it.
      if (!ts.isBlock(child) && !ts.isExpression(child)) this.visit(child, of);
      else if (ts.isExpressionWithTypeArguments(child)) this.visit(child, of);
    });
  }

  private meet(name: ts.EntityName | ts.Expression, of: string): void {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (symbol === undefined) return;
    const meant = this.resolved(symbol);
    const [declaration] = meant.declarations ?? [];
    if (declaration === undefined || ts.isTypeParameterDeclaration(declaration)) return;
    const file = declaration.getSourceFile().fileName;
    const isOurs = file.startsWith(ROOT) && !file.includes("node_modules");
    if (isOurs && !this.importable.has(meant)) this.unnamed.add(`${meant.name}, in ${of}`);
  }

  private resolved(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

function namedBy(node: ts.Node): ts.EntityName | ts.Expression | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  return undefined;
}

/** Private members, and what `stripInternal` takes out of the published types. */
function isHidden(node: ts.Node): boolean {
  const isPrivate =
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.PrivateKeyword);
  const isHash = ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name);
  return isPrivate || isHash || ts.getJSDocTags(node).some((tag) => tag.tagName.text === "internal");
}

describe("what a signature names can be imported from the package", () => {
  const files = ENTRIES.map((entry) => join(ROOT, "src", entry, "index.ts"));
  const program = ts.createProgram(files, OPTIONS);
  const checker = program.getTypeChecker();
  const surfaces = files.map((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`no source at ${file}`);
    return new Surface(checker, source);
  });
  const exported = new Set(surfaces.flatMap((surface) => [...surface.exported]));

  it.each(ENTRIES.map((entry, index) => [entry, surfaces[index]] as const))(
    "cdktf-opensearch-packages/%s",
    (_, surface) => {
      expect(surface?.unnamedTypes(exported)).toEqual([]);
    },
  );

  it("would be found out if a name were missing", () => {
    const [constructs] = surfaces;
    const withoutOne = new Set([...exported].filter(({ name }) => name !== "LintIgnore"));
    expect(constructs?.unnamedTypes(withoutOne)).toEqual(["LintIgnore, in LintSettings"]);
  });
});
