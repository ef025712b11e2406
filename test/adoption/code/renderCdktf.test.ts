import { runInThisContext } from "node:vm";
import fc from "fast-check";
import * as ts from "typescript";
import { renderCdktf } from "../../../src/adoption/code/renderCdktf";
import type { Adoption } from "../../../src/adoption/Adoption";
import { actionsOf } from "../../contract/hostileText";
import { arbitraryAdoption, SAMPLE } from "../arbitraryAdoption";

interface Adopted {
  readonly id: string;
  readonly packageId: string;
  readonly props: { readonly s3Key: string; readonly description?: string };
  readonly domains: string[];
}

type Body = (load: () => object, exported: object) => void;

/** Runs the code in a stack that only writes down what it is asked for. */
function run(code: string): { readonly adopted: readonly Adopted[]; readonly buckets: readonly string[] } {
  const adopted: Adopted[] = [];
  const buckets: string[] = [];
  const library = {
    Dictionary: {
      adopt: (_scope: unknown, id: string, packageId: string, props: Adopted["props"]) => {
        const domains: string[] = [];
        adopted.push({ id, packageId, props, domains });
        return { keepOn: (domain: string) => domains.push(domain) };
      },
    },
    DictionaryBucket: { fromBucketName: (_scope: unknown, _id: string, name: string) => buckets.push(name) },
    DictionaryFormat: {},
    TerraformVariable: class {
      readonly stringValue = "of the variable";
    },
  };
  const { outputText, diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const body = runInThisContext(`(function (require, exports) {${outputText}\n})`) as Body;
  body(() => library, {});
  return { adopted, buckets };
}

function declared({ dictionaries }: Adoption): Partial<Adopted>[] {
  return dictionaries.map(({ packageId, object, description, domains }) => ({
    packageId,
    props: expect.objectContaining({
      s3Key: object.key,
      ...(description === "" ? {} : { description }),
    }) as Adopted["props"],
    domains: domains.map(({ domainName }) => domainName),
  }));
}

describe("the code in TypeScript", () => {
  test("adopts each package and keeps it on its domains", () => {
    const { adopted, buckets } = run(renderCdktf(SAMPLE));
    expect(buckets).toEqual(["acme-dictionaries"]);
    expect(adopted).toEqual([
      {
        id: "product-synonyms",
        packageId: "F618033989",
        props: expect.objectContaining({
          file: "dictionaries/product-synonyms.txt",
          s3Key: "by hand/synonyms.txt",
        }) as Adopted["props"],
        domains: ["search-prod", "search-staging"],
      },
    ]);
  });

  test("means exactly what was found, whatever that was, and acts on nothing", () => {
    fc.assert(
      fc.property(arbitraryAdoption, (adoption) => {
        const code = renderCdktf(adoption);
        expect(actionsOf(code)).toEqual([]);
        const { adopted, buckets } = run(code);
        expect(adopted).toMatchObject(declared(adoption));
        expect(new Set(adopted.map(({ id }) => id)).size).toBe(adopted.length);
        expect(buckets).toEqual([adoption.bucket ?? "of the variable"]);
      }),
    );
  });
});
