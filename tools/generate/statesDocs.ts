import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NamedState, SERVICE_STATES } from "../../test/states/serviceStates";

const PATH = "docs/faults.md";
const BEGIN = "<!-- The rest is made from test/states/serviceStates.ts by `npm run generate`. -->";

const PARTS: Readonly<Record<string, string>> = {
  package: "`aws_opensearch_package`",
  content: "content",
  gate: "gate",
  association: "`aws_opensearch_package_association`",
  rollout: "rollout",
};

/** `docs/faults.md`: what is written by hand above the line stays, the table of states below it is made anew. */
export function generateStatesDocs(): { path: string; content: string } {
  const present = readFileSync(join(__dirname, "..", "..", PATH), "utf8");
  const [written = ""] = present.split(BEGIN);
  const rows = SERVICE_STATES.map((state) => `| ${state.title} | ${planOf(state)} | ${applyOf(state)} |`);
  const table = ["| state | plan | apply |", "|---|---|---|", ...rows].join("\n");
  return { path: PATH, content: `${written}${BEGIN}\n\n${table}\n` };
}

function planOf({ plan, says }: NamedState): string {
  const parts = Object.entries(plan).map(
    ([part, actions]) => `${PARTS[part]} ${actions.replace(",", " and ")}`,
  );
  const warning = says === undefined ? "" : "; a warning with the service's reason";
  return parts.length === 0 ? "empty" : `${parts.join(", ")}${warning}`;
}

function applyOf({ ends }: NamedState): string {
  return ends === undefined ? "converges" : `one error. ${ends.toDo}`;
}
