import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { PackedPackage, ROOT } from "../../tools/packaging/PackedPackage";

/** Every way in which TypeScript finds the types of a package; the first is what `cdktf init` writes. */
const RESOLUTIONS: Readonly<Record<string, ts.CompilerOptions>> = {
  node: { module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/** Names a class, a function and a type of every entry point, and a schema. */
const CONSUMER = `
import { Dictionary, DictionaryFormat, PackagesError, type DictionaryProps } from "cdktf-opensearch-packages";
import { type LintResult, parseDictionary } from "cdktf-opensearch-packages/dictionary";
import { Emulator, type EmulatorOptions } from "cdktf-opensearch-packages/emulator";
import { type ValidateOptions, validate, type ValidationReport } from "cdktf-opensearch-packages/validation";
import schema from "cdktf-opensearch-packages/validation-report.schema.json";
export const format: DictionaryFormat = DictionaryFormat.SOLR_SYNONYMS;
export function where(error: unknown): string | undefined {
  return error instanceof PackagesError ? error.where : undefined;
}
export const emulate = (options: EmulatorOptions): Promise<Emulator> => Emulator.start(options);
export const check = (options: ValidateOptions): Promise<ValidationReport> => validate(options);
export type Of = DictionaryProps | LintResult | Dictionary;
export const parse: typeof parseDictionary = parseDictionary;
export const version: string = schema.$schema;
// @ts-expect-error the types are there: a wrong one is found out
export const wrong: number = DictionaryFormat.SOLR_SYNONYMS;
`;

describe("the packed types", () => {
  let packed: PackedPackage;
  beforeAll(() => {
    packed = new PackedPackage();
    packed.install();
    for (const name of ["@aws-sdk", "@smithy", "@types", "cdktf", "constructs", "@cdktf", "undici-types"]) {
      symlinkSync(join(ROOT, "node_modules", name), join(packed.folder, "node_modules", name));
    }
  });
  afterAll(() => packed?.remove());

  it.each(Object.keys(RESOLUTIONS))("resolve under `moduleResolution`: %s", (name) => {
    expect(problems(packed, "consumer.ts", RESOLUTIONS[name] ?? {})).toEqual([]);
  });

  it("resolve in an ES module", () => {
    expect(problems(packed, "consumer.mts", RESOLUTIONS.nodenext ?? {}, { type: "json" })).toEqual([]);
  });
});

function problems(
  { folder }: PackedPackage,
  name: string,
  options: ts.CompilerOptions,
  attributes?: object,
): string[] {
  const withAttributes = CONSUMER.replace(
    '.schema.json"',
    `.schema.json" with ${JSON.stringify(attributes)}`,
  );
  const file = join(folder, name);
  writeFileSync(file, attributes === undefined ? CONSUMER : withAttributes);
  const program = ts.createProgram([file], {
    ...options,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
    esModuleInterop: true,
    // The types of the constructs' own dependencies are not ours to check.
    skipLibCheck: true,
    typeRoots: [join(ROOT, "node_modules", "@types")],
    types: ["node"],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
