/**
 * Whether what is packed resolves, with its types, under every module resolution that TypeScript has, and follows
 * what Node and bundlers expect of `package.json`: `npx tsx tools/packaging/main.ts TARBALL`. Prints what does not.
 */
import { readFileSync } from "node:fs";

async function main(tarball: string): Promise<void> {
  const problems = [...(await published(tarball)), ...(await typed(tarball))];
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 2;
}

async function published(tarball: string): Promise<string[]> {
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const { messages, pkg } = await publint({
    pack: { tarball: arrayBuffer(tarball) },
    strict: true,
    // It suggests `"type": "commonjs"`, with which the bundler wraps each of our sources: larger, and slower to start.
    level: "warning",
  });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

async function typed(tarball: string): Promise<string[]> {
  const { checkPackage, createPackageFromTarballData } = await import("@arethetypeswrong/core");
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(arrayBuffer(tarball))));
  return result.types === false ? ["it has no types"] : result.problems.map((each) => JSON.stringify(each));
}

function arrayBuffer(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(file)).buffer;
}

const [tarball] = process.argv.slice(2);
if (tarball === undefined) throw new Error("name the tarball");
void main(tarball);
