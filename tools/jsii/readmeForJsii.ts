import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { NpmManifest } from "./jsiiManifest";

const ROOT = join(__dirname, "..", "..");
const PAGE = "docs/python.md";
const RELATIVE_LINK = /\]\((?!https?:|#)([^)]+)\)/g;

/** What PyPI, Maven Central and NuGet show: the page for users of other languages, with links that lead there from anywhere. */
export function readmeForJsii({ homepage }: NpmManifest): string {
  const base = (homepage ?? "").replace(/#.*$/, "");
  const page = readFileSync(join(ROOT, PAGE), "utf8");
  return page.replace(RELATIVE_LINK, (_link, target: string) => {
    const path = posix.normalize(posix.join(posix.dirname(PAGE), target));
    return `](${base}/blob/main/${path})`;
  });
}
