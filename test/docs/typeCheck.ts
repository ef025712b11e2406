import { join } from "node:path";
import ts from "typescript";
import { type CodeBlock, ROOT } from "../../tools/docs/documentation";

const IMPORT = /^import [\s\S]*?;$/gm;

/** Names that fragments use without saying where they come from. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  cdktf: ["App", "Fn", "LocalBackend", "TerraformOutput", "TerraformStack"],
  "@cdktf/provider-aws/lib/provider": ["AwsProvider"],
};

/** What the compiler says of the TypeScript of the documentation, each with the page and line that it is about. */
export function typeProblems(blocks: readonly CodeBlock[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const usual = { ...USUAL, ...exportsOf(options) };
  const sources = new Map(blocks.map((block) => [virtualFile(block), { block, ...moduleOf(block, usual) }]));
  const checked = {
    ...options,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noImplicitReturns: false,
  };
  const host = ts.createCompilerHost(checked);
  host.fileExists = (path) => sources.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => sources.get(path)?.text ?? ts.sys.readFile(path);
  const program = ts.createProgram([...sources.keys()], checked, host);
  return [...sources].flatMap(([path, { block, before }]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map((diagnostic) => {
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
      const { line } = ts.getLineAndCharacterOfPosition(
        diagnostic.file ?? ts.createSourceFile("", "", ts.ScriptTarget.Latest),
        diagnostic.start ?? 0,
      );
      return `${block.page}:${block.line + 1 + line - before}: ${text}`;
    }),
  );
}

/** The public names of the package and those that are given, by the module that has them. */
function exportsOf(options: ts.CompilerOptions): Record<string, readonly string[]> {
  const modules: Readonly<Record<string, string>> = {
    "cdktf-opensearch-packages": join(ROOT, "src", "index.ts"),
    [join(ROOT, "test", "docs", "given")]: join(ROOT, "test", "docs", "given.ts"),
  };
  const program = ts.createProgram(Object.values(modules), { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    Object.entries(modules).map(([name, path]) => {
      const source = program.getSourceFile(path);
      const symbol = source && checker.getSymbolAtLocation(source);
      return [name, symbol === undefined ? [] : checker.getExportsOfModule(symbol).map((each) => each.name)];
    }),
  );
}

/** Where the block would be, were it a file: inside the project, so that its imports are found. */
function virtualFile({ page, line }: CodeBlock): string {
  return join(ROOT, "test", "docs", `${page.replace(/\W/g, "_")}_${line}.ts`);
}

/**
 * A whole program is taken as it is. A fragment stands in a stack, where `this` is a construct and `await` is allowed, and
 * knows the usual names but those that it imports itself.
 */
function moduleOf(
  { text }: CodeBlock,
  usual: Readonly<Record<string, readonly string[]>>,
): { readonly text: string; readonly before: number } {
  if (isWhole(text)) return { text: `${text}\nexport {};\n`, before: 0 };
  const imports = (text.match(IMPORT) ?? []).join(" ");
  const own = new Set(imports.match(/\w+/g));
  const needed = Object.entries(usual).map(([from, names]) => {
    const free = names.filter((name) => !own.has(name));
    return `import { ${free.join(", ")} } from ${JSON.stringify(from)};`;
  });
  const flat = (code: string): string => code.replace(/\n/g, " ");
  const head = `${needed.join(" ")} ${flat(imports)} export class Given extends TerraformStack { async given(): Promise<void> {\n`;
  const body = text.replace(IMPORT, (found) => found.replace(/[^\n]/g, " "));
  return { text: `${head}${body}\n} }\n`, before: 1 };
}

function isWhole(text: string): boolean {
  return (
    /^(export |class |describe\()/m.test(text) ||
    (/^import /m.test(text) && /\bnew App\(|\bTesting\b/.test(text))
  );
}
