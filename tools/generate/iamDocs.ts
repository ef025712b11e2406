import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AccessTask } from "../../src/policies/AccessTask";
import type { Grant } from "../../src/policies/Grant";
import { GRANTS } from "../../src/policies/grants";

const PATH = "docs/iam.md";
const BEGIN = "<!-- The rest is made from src/policies by `npm run generate`. -->";

/** `docs/iam.md`: what is written by hand above the line stays, the tables of actions below it are made anew. */
export function generateIamDocs(): { path: string; content: string } {
  const [written = ""] = readFileSync(join(__dirname, "..", "..", PATH), "utf8").split(BEGIN);
  const sections = Object.values(AccessTask).map(sectionOf);
  return { path: PATH, content: `${written}${BEGIN}\n\n${sections.join("\n")}` };
}

function sectionOf(task: AccessTask): string {
  const grants = GRANTS.filter(({ tasks }) => tasks.includes(task));
  const always = grants.filter(({ when }) => when === undefined);
  const sometimes = grants.filter(({ when }) => when !== undefined);
  return [
    `## ${task}`,
    "",
    "| action | on | what for |",
    "|---|---|---|",
    ...always.map(rowOf),
    ...conditionRows(sometimes),
    "",
  ].join("\n");
}

function rowOf({ action, on, why, paths, unseen }: Grant): string {
  const where = paths === undefined ? on : `${on}: ${paths.map((path) => `\`/${path}\``).join(", ")}`;
  const proof = unseen === undefined ? "" : ` (not seen in a test: ${unseen})`;
  return `| \`${action}\` | ${where} | ${why}${proof} |`;
}

/** Many settings of one bucket have one reason: they are one row. */
function conditionRows(grants: readonly Grant[]): string[] {
  const rows = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = `${grant.when} ${grant.why}`;
    rows.set(key, [...(rows.get(key) ?? []), grant]);
  }
  return [...rows.values()].map((same) => {
    const [first] = same;
    if (first === undefined) return "";
    const actions = same.map(({ action }) => `\`${action}\``).join(", ");
    const proof = first.unseen === undefined ? "" : ` (not seen in a test: ${first.unseen})`;
    return `| ${actions} | ${first.on} | where ${first.when}: ${first.why}${proof} |`;
  });
}
