import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ComparedCommits } from "./commits";
import { git } from "./git";
import { pathsOf, type Trees } from "./trees";

const ATTEMPTED = "looking for what a checkout makes of files";

/** The attributes by which a checkout writes other bytes than git has. */
const ATTRIBUTES = ["filter", "working-tree-encoding", "eol", "text", "ident"] as const;

/** By path and attribute, what the attributes of a commit say. */
export type CheckoutAttributes = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * What a checkout of two commits makes of files. None where no commit has attributes.
 *
 * @see https://git-scm.com/docs/gitattributes
 */
export async function checkoutAttributes(
  { base, head }: ComparedCommits,
  trees: Trees,
  files: readonly string[],
): Promise<{ readonly before: CheckoutAttributes; readonly after: CheckoutAttributes }> {
  const none: CheckoutAttributes = new Map();
  if (!pathsOf(trees).some((path) => /(?:^|\/)\.gitattributes$/.test(path)))
    return { before: none, after: none };
  return { before: await attributesOf(base, files), after: await attributesOf(head, files) };
}

/** What of them makes the bytes that Terraform uploads others than those that were read here; null where nothing does. */
export function otherBytes(attributes: Readonly<Record<string, string>> | undefined): string | null {
  const said = ["filter", "working-tree-encoding"].find((name) => isSet(attributes?.[name]));
  return said === undefined ? null : `${said}=${attributes![said]}`;
}

function isSet(value = "unspecified"): boolean {
  return !["unspecified", "unset", "UTF-8"].includes(value);
}

/** With an index of its own, because older versions of git read attributes of no commit. */
async function attributesOf(commit: string, files: readonly string[]): Promise<CheckoutAttributes> {
  const folder = await mkdtemp(join(tmpdir(), "opensearch-packages-review-"));
  const own = { environment: { GIT_INDEX_FILE: join(folder, "index") } };
  try {
    await git(["read-tree", commit], ATTEMPTED, own);
    const asked = { ...own, input: files.map((file) => `${file}\0`).join("") };
    const top = (await git(["rev-parse", "--show-toplevel"], ATTEMPTED)).toString("utf8").trimEnd();
    const args = ["-C", top, "check-attr", "--cached", "-z", "--stdin", ...ATTRIBUTES];
    return parsed((await git(args, ATTEMPTED, asked)).toString("utf8"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `<path> NUL <attribute> NUL <value> NUL` */
function parsed(text: string): CheckoutAttributes {
  const parts = text.split("\0");
  const all = new Map<string, Record<string, string>>();
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [path, name, value] = [parts[at]!, parts[at + 1]!, parts[at + 2]!];
    all.set(path, { ...all.get(path), [name]: value });
  }
  return all;
}
