import { indexForJsii, TYPESCRIPT_ONLY } from "../../../tools/jsii/indexForJsii";
import { jsiiManifest, type NpmManifest } from "../../../tools/jsii/jsiiManifest";
import { languageTargets } from "../../../tools/jsii/languageTargets";
import { reachedFiles } from "../../../tools/jsii/reachedFiles";
import { readmeForJsii } from "../../../tools/jsii/readmeForJsii";
import { TemporaryFolder } from "../../TemporaryFolder";

const NPM: NpmManifest = {
  name: "cdktf-opensearch-packages",
  version: "1.2.3",
  description: "Dictionaries",
  license: "Apache-2.0",
  keywords: ["cdktf"],
  author: { name: "Somebody" },
  repository: { url: "git+https://github.com/some-owner/some-project.git" },
  main: "lib/src/index.js",
  types: "lib/src/index.d.ts",
  engines: { node: ">=20" },
  peerDependencies: { cdktf: "^0.21.0 || ^0.24.0", "@cdktf/provider-aws": ">=20.0.0 <22.0.0" },
};

describe("the index for jsii", () => {
  const leaveOut = (text: string): string => indexForJsii(text, TYPESCRIPT_ONLY);

  it("leaves out what only TypeScript can have, alone or among others", () => {
    expect(leaveOut('export { PackagesError, type PackagesErrorDetails } from "./errors";\n')).toBe("");
    expect(leaveOut('export { PackagesError, type Other as Named } from "./errors";\n')).toBe(
      'export { type Other as Named } from "./errors";\n',
    );
  });

  it("knows an export by the name that it is exported under", () => {
    expect(leaveOut('export { Inner as PackagesError } from "./errors";\n')).toBe("");
    const text = 'export { PackagesError as Failure } from "./errors";\n';
    expect(leaveOut(text)).toBe(text);
  });

  it("has everything else as it was written", () => {
    const text = 'export type { One } from "./one";\nexport {\n  type Two,\n  Three,\n} from "./more";\n';
    expect(leaveOut(text)).toBe(text);
  });
});

describe("the files of the constructs", () => {
  it("are those that are imported, and what those import", () => {
    const folder = new TemporaryFolder();
    const entry = folder.write("index.ts", 'export { a } from "./a";\nexport type { B } from "./b";\n');
    const a = folder.write("a.ts", 'import { join } from "node:path";\nimport { index } from ".";\n');
    const b = folder.write("b.ts", 'const text = \'import "./c"\';\ntype C = import("./d").D;\n');
    const d = folder.write("d.ts", "");
    folder.write("c.ts", "");
    expect(reachedFiles(entry)).toEqual([entry, a, b, d]);
    folder.remove();
  });

  it("are an error when one is missing", () => {
    const folder = new TemporaryFolder();
    const entry = folder.write("index.ts", 'export { a } from "./a";\n');
    expect(() => reachedFiles(entry)).toThrow("index.ts imports ./a, which is not there");
    folder.remove();
  });
});

describe("the page that registries show", () => {
  it("has no link that leads nowhere from there", () => {
    const page = readmeForJsii({ ...NPM, homepage: "https://github.com/some-owner/some-project#readme" });
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    expect(links).toContain("https://github.com/some-owner/some-project/blob/main/docs/constructs.md");
    expect(links).toContain("https://github.com/some-owner/some-project/blob/main/examples/python/README.md");
    expect(links.filter((link) => !/^(https:|#)/.test(link ?? ""))).toEqual([]);
  });
});

describe("the package.json for jsii", () => {
  it("asks for one range of a peer, the first, and compiles with the lowest of it", () => {
    expect(jsiiManifest(NPM)).toMatchObject({
      peerDependencies: { cdktf: "^0.21.0", "@cdktf/provider-aws": ">=20.0.0 <22.0.0" },
      devDependencies: { cdktf: "0.21.0", "@cdktf/provider-aws": "20.0.0" },
    });
  });

  it.each([
    ["author", "it names no author"],
    ["repository", "it does not say where the repository is"],
  ])("can't be made without %s, and says so", (member, problem) => {
    expect(() => jsiiManifest({ ...NPM, [member]: undefined })).toThrow(
      `making the package for jsii of package.json: ${problem}. Add author and repository`,
    );
  });

  it("names the library in each language, with what belongs to its owner", () => {
    expect(languageTargets(NPM.name, NPM.repository?.url ?? "")).toEqual({
      python: { distName: "cdktf-opensearch-packages", module: "cdktf_opensearch_packages" },
      java: {
        package: "io.github.some_owner.opensearchpackages",
        maven: { groupId: "io.github.some-owner", artifactId: "cdktf-opensearch-packages" },
      },
      dotnet: { namespace: "CdktfOpensearchPackages", packageId: "CdktfOpensearchPackages" },
      go: { moduleName: "github.com/some-owner/some-project-go", packageName: "opensearchpackages" },
    });
  });

  it("names nothing for a repository that it does not know the owner of", () => {
    expect(() => languageTargets(NPM.name, "https://example.com/a/b.git")).toThrow("not on GitHub");
  });
});
