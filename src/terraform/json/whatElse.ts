import type { JsonObject } from "./jsonView";

/** What a file is instead of a plan or a state, and the command that makes the right one. */
export interface Refused {
  readonly problem: string;
  readonly remedy: string;
}

export const SHOW_PLAN = "Run `terraform show -json plan.out > plan.json` and give plan.json";
const SHOW_STATE = "Run `terraform show -json > state.json` and give state.json";
const REDIRECT =
  "Write standard output alone to the file; if the text is still there, mend what it warns of, or keep the line that begins with {";
const DECRYPT =
  "Run `tofu show -json plan.out > plan.json`, or `tofu show -json > state.json`, with the encryption configuration, and give that";
const UTF_8 =
  "Write it as UTF-8: in PowerShell, `terraform show -json plan.out | Out-File -Encoding utf8 plan.json`";

interface TextKind extends Refused {
  readonly isIt: (start: string) => boolean;
}

/** In this order; each looks at the text without the white space in front of it. */
const TEXTS: readonly TextKind[] = [
  {
    isIt: (start) => start === "",
    problem: "it is empty",
    remedy: `${SHOW_PLAN}; look whether that command failed`,
  },
  // A saved plan is a zip archive.
  {
    isIt: (start) => start.startsWith("PK\u0003\u0004"),
    problem: "it is a binary plan file, not JSON",
    remedy: SHOW_PLAN,
  },
  // UTF-16 that was read as UTF-8, and bytes of its mark that are no UTF-8.
  {
    isIt: (start) => start.slice(0, 64).includes("\u0000"),
    problem: "it is UTF-16, or no text at all, where UTF-8 belongs",
    remedy: UTF_8,
  },
  {
    isIt: (start) => start.startsWith("<"),
    problem: "it is a web page or XML, not JSON",
    remedy: SHOW_PLAN,
  },
  {
    isIt: (start) => /^\{"@(?:level|message)"/.test(start),
    problem: "it is the log of `terraform plan -json`, not the plan",
    remedy: SHOW_PLAN,
  },
  {
    isIt: (start) => !start.startsWith("{") && /^\{.*"format_version"/m.test(start),
    problem: "text stands in front of the JSON: OpenTofu prints its warnings there",
    remedy: REDIRECT,
  },
  {
    isIt: (start) => !start.startsWith("{") && PLAN_FOR_PEOPLE.test(start),
    problem: "it is what `terraform plan` prints for people, not JSON",
    remedy: SHOW_PLAN,
  },
];

const PLAN_FOR_PEOPLE =
  /(?:Terraform|OpenTofu) will perform the following actions|Terraform used the selected providers|No changes\.|Refreshing state\.\.\.|^\s*(?:\S{0,8})?Plan: \d+ to /m;

/** What a text is that is no JSON document of Terraform's, as far as it is known; null when it may be one. */
export function whatTextIs(text: string): Refused | null {
  const start = text.trimStart();
  return TEXTS.find(({ isIt }) => isIt(start)) ?? null;
}

/** Members by which other JSON documents are known. */
const DOCUMENTS: readonly (Refused & { readonly members: readonly string[] })[] = [
  {
    members: ["encrypted_data"],
    problem: "it is a plan or a state that OpenTofu has encrypted",
    remedy: DECRYPT,
  },
  { members: ["serial", "lineage"], problem: "it is a raw state file", remedy: SHOW_STATE },
  {
    members: ["@level"],
    problem: "it is the log of `terraform plan -json`, not the plan",
    remedy: SHOW_PLAN,
  },
  {
    members: ["@message"],
    problem: "it is the log of `terraform plan -json`, not the plan",
    remedy: SHOW_PLAN,
  },
  {
    members: ["formatVersion", "verdict"],
    problem: "it is a report of opensearch-packages",
    remedy: "Give it to `opensearch-packages report`",
  },
  { members: ["//", "terraform"], problem: "it is a synthesized stack, not its plan", remedy: SHOW_PLAN },
  { members: ["//", "resource"], problem: "it is a synthesized stack, not its plan", remedy: SHOW_PLAN },
  {
    members: ["provider_schemas"],
    problem: "it is what `terraform providers schema -json` prints",
    remedy: SHOW_PLAN,
  },
  {
    members: ["valid", "diagnostics"],
    problem: "it is what `terraform validate -json` prints",
    remedy: SHOW_PLAN,
  },
];

/** What a plan or a state may have, of which `show -json` leaves out what is empty. */
const PARTS: readonly string[] = [
  "resource_changes",
  "planned_values",
  "configuration",
  "prior_state",
  "resource_drift",
  "values",
];
const BESIDE_NOTHING: readonly string[] = ["format_version", "terraform_version", "checks", "timestamp"];

/** What a JSON document is instead; null for a plan, a state, and the state of an empty workspace. */
export function whatDocumentIs(document: JsonObject): Refused | null {
  const has = (member: string): boolean => Object.hasOwn(document, member);
  const other = DOCUMENTS.find(({ members }) => members.every(has));
  if (other !== undefined) return other;
  if (!has("format_version")) {
    return { problem: "it has no format_version, so it is neither a plan nor a state", remedy: SHOW_PLAN };
  }
  if (PARTS.some(has) || Object.keys(document).every((member) => BESIDE_NOTHING.includes(member)))
    return null;
  return { problem: "it has nothing that a plan or a state consists of", remedy: SHOW_PLAN };
}
