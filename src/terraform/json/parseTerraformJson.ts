import { PackagesError } from "../../errors";
import { asObject, type JsonObject, textAt } from "./jsonView";
import { type Refused, SHOW_PLAN, whatDocumentIs, whatTextIs } from "./whatElse";

/** Format versions of another major may mean something else by the same member. */
const FORMAT_MAJOR = "1";

/**
 * Takes the text of a file for what `terraform show -json` prints, or says what it is instead and which command
 * makes the right file.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function parseTerraformJson(content: string, name: string): JsonObject {
  const text = content.replace(/^\ufeff/, "");
  const known = whatTextIs(text);
  if (known !== null) throw refusal(name, known);
  const document = asObject(parse(text, name));
  if (document === null) {
    throw refusal(name, { problem: "it is JSON, but neither a plan nor a state", remedy: SHOW_PLAN });
  }
  checkFormat(document, name);
  return document;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What JSON.parse says quotes the text, which may be secret.
    const looksCut = text.trimStart().startsWith("{");
    const problem = looksCut ? "the JSON is cut off or damaged" : "it is not JSON";
    throw refusal(name, { problem, remedy: SHOW_PLAN });
  }
}

function checkFormat(document: JsonObject, name: string): void {
  const version = textAt(document, "format_version");
  if (version === null || version.split(".")[0] === FORMAT_MAJOR) {
    const other = whatDocumentIs(document);
    if (other !== null) throw refusal(name, other);
    return;
  }
  throw new PackagesError({
    attempted: "reading the plan or state",
    problem: "this version of opensearch-packages understands format versions 1.x only",
    value: version,
    where: name,
    remedy: "Use a newer opensearch-packages, or a Terraform that writes format version 1",
  });
}

function refusal(name: string, { problem, remedy }: Refused): PackagesError {
  return new PackagesError({ attempted: "reading the plan or state", problem, where: name, remedy });
}
