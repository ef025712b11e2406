import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { withMutant } from "./findMutants";
import type { Mutant } from "./Mutant";

/** Tells mutants that the compiler refuses in their own file: `npm test` would never get to a test of them. */
export class Compiler {
  private readonly changed = new Map<string, { version: number; text: string }>();
  private readonly service: ts.LanguageService;

  /** Reads these files, and what they import. */
  constructor(
    private readonly root: string,
    files: readonly string[],
  ) {
    const paths = files.map((file) => join(root, file));
    this.service = ts.createLanguageService(host(root, paths, this.changed));
  }

  refuses(mutant: Mutant): boolean {
    const path = join(this.root, mutant.file);
    const source = readFileSync(path, "utf8");
    this.put(path, withMutant(source, mutant));
    const isRefused =
      this.service.getSyntacticDiagnostics(path).length > 0 ||
      this.service
        .getSemanticDiagnostics(path)
        .some(({ category }) => category === ts.DiagnosticCategory.Error);
    this.put(path, source);
    return isRefused;
  }

  private put(path: string, text: string): void {
    this.changed.set(path, { version: (this.changed.get(path)?.version ?? 0) + 1, text });
  }
}

function host(
  root: string,
  paths: readonly string[],
  changed: ReadonlyMap<string, { version: number; text: string }>,
): ts.LanguageServiceHost {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(
    { ...(config.config as object), include: [] },
    ts.sys,
    root,
  );
  // What is left over is not refused, as with Stryker: a mutant leaves something over often, and lint is no test.
  const settings = {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
  };
  return {
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [...paths],
    getScriptVersion: (path) => String(changed.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = changed.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (forOptions) => ts.getDefaultLibFilePath(forOptions),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    readDirectory: (...how) => ts.sys.readDirectory(...how),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  };
}
