import { PackagesError } from "../../../src/errors";
import { DocumentNode } from "../../../src/terraform/json/DocumentNode";
import { parseTerraformJson } from "../../../src/terraform/json/parseTerraformJson";

const SHOW_PLAN = "Run `terraform show -json plan.out > plan.json` and give plan.json";
const SHOW_STATE = "Run `terraform show -json > state.json` and give state.json";
const LOG = "it is the log of `terraform plan -json`, not the plan";
const PEOPLE = "it is what `terraform plan` prints for people, not JSON";
const STACK = "it is a synthesized stack, not its plan";
const UTF_16 = "it is UTF-16, or no text at all, where UTF-8 belongs";
const AS_UTF_8 =
  "Write it as UTF-8: in PowerShell, `terraform show -json plan.out | Out-File -Encoding utf8 plan.json`";
const IN_FRONT = "text stands in front of the JSON: OpenTofu prints its warnings there";
const ALONE =
  "Write standard output alone to the file; if the text is still there, mend what it warns of, or keep the line that begins with {";
const CUT = "the JSON is cut off or damaged";
const NOTHING = "it has nothing that a plan or a state consists of";
const NEITHER = "it is JSON, but neither a plan nor a state";
const FORMAT = '"format_version":"1.2"';

/** Why a text is refused, and what to do; the error itself. */
function refusalOf(content: string): PackagesError {
  try {
    parseTerraformJson(content, "plan.json");
  } catch (error) {
    if (error instanceof PackagesError) return error;
    throw error;
  }
  throw new Error(`it is not refused: ${content}`);
}

describe("a file that is no plan and no state", () => {
  it.each<[content: string, problem: string, remedy: string]>([
    ["", "it is empty", `${SHOW_PLAN}; look whether that command failed`],
    [" \n\t", "it is empty", `${SHOW_PLAN}; look whether that command failed`],
    ["PK\u0003\u0004xyz", "it is a binary plan file, not JSON", SHOW_PLAN],
    ['{\u0000"\u0000', UTF_16, AS_UTF_8],
    [`${"x".repeat(63)}\u0000`, UTF_16, AS_UTF_8],
    [`${"x".repeat(64)}\u0000`, "it is not JSON", SHOW_PLAN],
    ["<html>", "it is a web page or XML, not JSON", SHOW_PLAN],
    ['{"@level":"info"}\n{"@level":"info"}', LOG, SHOW_PLAN],
    ['{"@message":"info"}\n{}', LOG, SHOW_PLAN],
    [`Warning: x\n{${FORMAT}}`, IN_FRONT, ALONE],
    [`Warning: x\n{"a": 1, ${FORMAT}}`, IN_FRONT, ALONE],
    [`Warning: x {${FORMAT}}`, "it is not JSON", SHOW_PLAN],
    ["x\nTerraform will perform the following actions:", PEOPLE, SHOW_PLAN],
    ["OpenTofu will perform the following actions", PEOPLE, SHOW_PLAN],
    ["Terraform used the selected providers to", PEOPLE, SHOW_PLAN],
    ["No changes. Your infrastructure", PEOPLE, SHOW_PLAN],
    ["aws_x.y: Refreshing state... [id=1]", PEOPLE, SHOW_PLAN],
    ["x\n\u001b[1mPlan: 1 to add", PEOPLE, SHOW_PLAN],
    ["  Plan: 12 to import", PEOPLE, SHOW_PLAN],
    ["No changes", "it is not JSON", SHOW_PLAN],
    ["The Plan: 12 to import", "it is not JSON", SHOW_PLAN],
    ["12x", "it is not JSON", SHOW_PLAN],
    ['{"a": 1', CUT, SHOW_PLAN],
    ['  {"a": 1', CUT, SHOW_PLAN],
    [`{${FORMAT}, "x": "No changes."`, CUT, SHOW_PLAN],
    ["[]", NEITHER, SHOW_PLAN],
    ["null", NEITHER, SHOW_PLAN],
    ['"text"', NEITHER, SHOW_PLAN],
    [
      '{"encrypted_data":"x"}',
      "it is a plan or a state that OpenTofu has encrypted",
      "Run `tofu show -json plan.out > plan.json`, or `tofu show -json > state.json`, with the encryption configuration, and give that",
    ],
    ['{"serial":1,"lineage":"x"}', "it is a raw state file", SHOW_STATE],
    ['{ "@level":"info"}', LOG, SHOW_PLAN],
    ['{ "@message":"info"}', LOG, SHOW_PLAN],
    [
      '{"formatVersion":1,"verdict":"x"}',
      "it is a report of opensearch-packages",
      "Give it to `opensearch-packages report`",
    ],
    ['{"//":{},"terraform":{}}', STACK, SHOW_PLAN],
    ['{"//":{},"resource":{}}', STACK, SHOW_PLAN],
    ['{"provider_schemas":{}}', "it is what `terraform providers schema -json` prints", SHOW_PLAN],
    ['{"valid":true,"diagnostics":[]}', "it is what `terraform validate -json` prints", SHOW_PLAN],
    [`{${FORMAT},"provider_schemas":{}}`, "it is what `terraform providers schema -json` prints", SHOW_PLAN],
    ["{}", "it has no format_version, so it is neither a plan nor a state", SHOW_PLAN],
    ['{"serial":1}', "it has no format_version, so it is neither a plan nor a state", SHOW_PLAN],
    [`{${FORMAT},"x":1}`, NOTHING, SHOW_PLAN],
    [`{${FORMAT},"terraform_version":"1.5.7","outputs":{}}`, NOTHING, SHOW_PLAN],
  ])("%j is called what it is", (content, problem, remedy) => {
    const error = refusalOf(content);
    expect([error.problem, error.remedy]).toEqual([problem, remedy]);
    expect([error.attempted, error.where]).toEqual(["reading the plan or state", "plan.json"]);
  });

  it.each(["2.0", "0.1", "10.2", "1"].map((version) => [version, version === "1"] as const))(
    "of the format %s is read: %s",
    (version, isRead) => {
      const content = JSON.stringify({ format_version: version, values: {} });
      if (isRead) {
        expect(parseTerraformJson(content, "plan.json")).toEqual({ format_version: version, values: {} });
        return;
      }
      expect(refusalOf(content)).toMatchObject({
        attempted: "reading the plan or state",
        problem: "this version of opensearch-packages understands format versions 1.x only",
        value: version,
        where: "plan.json",
        remedy: "Use a newer opensearch-packages, or a Terraform that writes format version 1",
      });
    },
  );

  it.each([
    ["resource_changes", []],
    ["planned_values", {}],
    ["configuration", {}],
    ["prior_state", {}],
    ["resource_drift", []],
    ["values", {}],
  ])("is not called so when it has %s", (member, value) => {
    const document = { format_version: "1.2", [member]: value, more: 1 };
    expect(parseTerraformJson(`\ufeff${JSON.stringify(document)}`, "plan.json")).toEqual(document);
  });

  it("is not called so when it is the state of an empty workspace", () => {
    for (const members of [{}, { terraform_version: "1.5.7", checks: [], timestamp: "x" }]) {
      const document = { format_version: "1.0", ...members };
      expect(parseTerraformJson(JSON.stringify(document), "plan.json")).toEqual(document);
    }
  });
});

describe("a place in a document", () => {
  const root = DocumentNode.root(
    {
      text: "t",
      empty: "",
      nothing: null,
      number: 1,
      flag: false,
      list: ["a", null, 2],
      object: { "a b": { c: [{ d: true }] } },
    },
    "plan.json",
  );
  const said = (look: () => unknown): string => {
    try {
      look();
    } catch (error) {
      if (error instanceof PackagesError) return `${error.where}: ${error.problem}`;
      throw error;
    }
    return "nothing";
  };

  it("gives what is there, and null for what is not", () => {
    expect([root.text("text"), root.text("empty"), root.text("nothing"), root.text("none")]).toEqual([
      "t",
      null,
      null,
      null,
    ]);
    expect([root.flag("flag"), root.flag("none"), root.requiredText("text")]).toEqual([false, null, "t"]);
    expect([root.member("nothing")?.value, root.member("none"), root.member("constructor")]).toEqual([
      null,
      null,
      null,
    ]);
    expect([root.objectIfAny("none"), root.objectOrNull("none"), root.objectOrNull("nothing")]).toEqual([
      null,
      null,
      null,
    ]);
    expect([root.list("none"), root.objectsOrNull("none"), root.objectsOrNull("nothing")]).toEqual([
      [],
      [],
      [],
    ]);
    expect(root.list("list").map(({ value }) => value)).toEqual(["a", null, 2]);
    expect(
      root
        .object("object")
        .entries()
        .map(([key, { value }]) => [key, value]),
    ).toEqual([["a b", { c: [{ d: true }] }]]);
    expect(root.withValue({ x: "y" }).text("x")).toBe("y");
  });

  it.each<[sentence: string, look: () => unknown]>([
    ["plan.json: it has no `none`", () => root.object("none")],
    ["plan.json: it has no `empty`", () => root.requiredText("empty")],
    ["plan.json: text: it is a string where an object belongs", () => root.object("text")],
    ["plan.json: nothing: it is null where an object belongs", () => root.objectIfAny("nothing")],
    ["plan.json: nothing: it is null where an object belongs", () => root.object("nothing")],
    ["plan.json: list: it is a list where an object belongs", () => root.objectOrNull("list")],
    ["plan.json: list: it is a list where an object belongs", () => root.member("list")?.entries()],
    ["plan.json: number: it is a number where a string belongs", () => root.text("number")],
    ["plan.json: object: it is an object where a list belongs", () => root.list("object")],
    ["plan.json: nothing: it is null where a list belongs", () => root.list("nothing")],
    ["plan.json: list[0]: it is a string where an object belongs", () => root.objects("list")],
    ["plan.json: list[1]: it is null where a string belongs", () => root.texts("list")],
    ["plan.json: text: it is a string where true or false belongs", () => root.flag("text")],
    ["plan.json: nothing: it is null where true or false belongs", () => root.flag("nothing")],
    ["plan.json: flag: it is a boolean where a string belongs", () => root.text("flag")],
    [
      'plan.json: object["a b"].c[0].d: it is a boolean where an object belongs',
      () => root.object("object").object("a b").objects("c")[0]?.object("d"),
    ],
  ])("is named when something else is there: %s", (sentence, look) => {
    expect(said(look)).toBe(sentence);
  });

  it("is refused with what to do", () => {
    expect(root.refusal("it is wrong")).toMatchObject({
      attempted: "reading the plan or state",
      problem: "it is wrong",
      where: "plan.json",
      remedy: "Make the file anew with `terraform show -json`, and change nothing in it",
    });
  });
});
