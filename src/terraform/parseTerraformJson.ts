import { PackagesError } from "../errors";
import { asObject, type JsonObject, textAt } from "./jsonView";

/** Format versions of another major may mean something else by the same member. */
const FORMAT_MAJOR = "1";
const SHOW_PLAN = "Run `terraform show -json plan.out > plan.json` and give plan.json";
const SHOW_STATE = "Run `terraform show -json > state.json` and give state.json";

/**
 * Takes the text of a file for what `terraform show -json` prints, or says what it is instead and which command
 * makes the right file.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function parseTerraformJson(content: string, name: string): JsonObject {
  const text = content.replace(/^\ufeff/, "");
  refuseWhatIsNotJson(text, name);
  const document = asObject(parse(text, name));
  if (document === null) throw refusal(name, "it is JSON, but neither a plan nor a state", SHOW_PLAN);
  checkFormat(document, name);
  return document;
}

function refuseWhatIsNotJson(text: string, name: string): void {
  const start = text.trimStart();
  if (start === "") throw refusal(name, "it is empty", `${SHOW_PLAN}; look whether that command failed`);
  // A saved plan is a zip archive.
  if (start.startsWith("PK\u0003\u0004"))
    throw refusal(name, "it is a binary plan file, not JSON", SHOW_PLAN);
  if (start.startsWith("<")) throw refusal(name, "it is a web page or XML, not JSON", SHOW_PLAN);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const looksCut = text.trimStart().startsWith("{");
    const problem = looksCut ? "the JSON is cut off or damaged" : "it is not JSON";
    throw refusal(name, problem, SHOW_PLAN, cause);
  }
}

function checkFormat(document: JsonObject, name: string): void {
  const version = textAt(document, "format_version");
  if (version === null) throw refusal(name, ...whatElse(document));
  if (version.split(".")[0] === FORMAT_MAJOR) return;
  throw new PackagesError({
    attempted: "reading the plan or state",
    problem: "this version of opensearch-packages understands format versions 1.x only",
    value: version,
    where: name,
    remedy: "Use a newer opensearch-packages, or a Terraform that writes format version 1",
  });
}

function whatElse(document: JsonObject): [problem: string, remedy: string] {
  if ("serial" in document && "lineage" in document) return ["it is a raw state file", SHOW_STATE];
  if ("@level" in document || "@message" in document) {
    return ["it is the log of `terraform plan -json`, not the plan", SHOW_PLAN];
  }
  if ("formatVersion" in document && "verdict" in document) {
    return ["it is a report of opensearch-packages", "Give it to `opensearch-packages report`"];
  }
  if ("//" in document && ("terraform" in document || "resource" in document)) {
    return ["it is a synthesized stack, not its plan", SHOW_PLAN];
  }
  return ["it has no format_version, so it is neither a plan nor a state", SHOW_PLAN];
}

function refusal(name: string, problem: string, remedy: string, cause?: unknown): PackagesError {
  return new PackagesError({ attempted: "reading the plan or state", problem, where: name, remedy, cause });
}
