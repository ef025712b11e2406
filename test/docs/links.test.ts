import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pages, ROOT, textOf } from "../../tools/docs/documentation";

const LINK =
  /!?\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|<(?:img|source)[^>]*?(?:src|srcset)="([^"]+)"/g;

interface Link {
  readonly page: string;
  readonly target: string;
}

/** The links of a page that are not in code. */
function linksOf(page: string): Link[] {
  const prose = textOf(page)
    .replace(/^ *```[\s\S]*?^ *```/gm, "")
    .replace(/`[^`\n]*`/g, "`");
  return [...prose.matchAll(LINK)].map(([, link, source]) => ({ page, target: link ?? source ?? "" }));
}

/** What GitHub makes of a heading. */
function anchorsOf(page: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = textOf(page)
    .replace(/^ *```[\s\S]*?^ *```/gm, "")
    .matchAll(/^#{1,6} (.+)$/gm);
  const anchors = [...headings].map(([, heading = ""]) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/ /g, "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  const named = [...textOf(page).matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name]) => name ?? "");
  return new Set([...anchors, ...named]);
}

function problemOf({ page, target }: Link): string[] {
  if (/^(https?:|mailto:)/.test(target))
    return URL.canParse(target) ? [] : [`${page}: ${target} is no address`];
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : normalize(join(dirname(page), path));
  const whole = join(ROOT, file);
  if (file.startsWith("..") || !existsSync(whole)) return [`${page}: ${target} is not there`];
  if (anchor === undefined) return [];
  if (statSync(whole).isDirectory() || !file.endsWith(".md")) return [`${page}: ${target} has no anchors`];
  return anchorsOf(file).has(anchor) ? [] : [`${page}: ${target} is no heading there`];
}

describe("the links of the documentation", () => {
  const links = pages().flatMap(linksOf);

  it("lead to files and headings that there are", () => {
    expect(links.length).toBeGreaterThan(80);
    expect(links.flatMap(problemOf)).toEqual([]);
  });

  it("would be found out if one did not", () => {
    expect(problemOf({ page: "docs/cli.md", target: "nope.md" })).toHaveLength(1);
    expect(problemOf({ page: "docs/cli.md", target: "#nope" })).toHaveLength(1);
    expect(problemOf({ page: "docs/cli.md", target: "../README.md#commands" })).toEqual([]);
  });

  it("lead to every page of the documentation from another one", () => {
    const linked = new Set(
      links.map(({ page, target }) => normalize(join(dirname(page), target.split("#")[0] ?? ""))),
    );
    const documentation = pages().filter((page) => page.startsWith("docs/"));
    expect(documentation.filter((page) => !linked.has(page))).toEqual([]);
  });
});
