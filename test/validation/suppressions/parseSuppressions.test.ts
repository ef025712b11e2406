import { FINDING_CODES } from "../../../src/contract/findingCodes.generated";
import { SUPPRESSIONS_METADATA_KEY } from "../../../src/contract/suppression";
import { PackagesError } from "../../../src/errors";
import {
  parseStackSuppressions,
  parseSuppressionList,
  parseSuppressions,
} from "../../../src/validation/suppressions/parseSuppressions";

const entry = { code: "domain-busy", address: "a.*", reason: "known for long" };
const asParsed = { hop: undefined, until: undefined, ...entry, source: "s.json" };

function refusalOf(work: () => unknown): object {
  try {
    work();
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    const { attempted, problem, where, remedy, value } = error;
    return { attempted, problem, where, remedy, value };
  }
  throw new Error("nothing was refused");
}
const refused = (problem: string, remedy: string, value?: string, where = "s.json[0]") => ({
  attempted: "reading the suppressions",
  problem,
  where,
  remedy,
  value,
});

describe("a file of suppressions", () => {
  it("is a list of codes, or of hops with a day", () => {
    const hop = { hop: "index", address: "*", reason: "known for long", until: "2027-01-31" };
    expect(parseSuppressions(`\ufeff${JSON.stringify([entry, hop])}`, "s.json")).toEqual([
      asParsed,
      { code: undefined, ...hop, source: "s.json" },
    ]);
    expect(parseSuppressions(JSON.stringify([{ ...entry, until: "2027-01-31" }]), "s.json")).toEqual([
      { ...asParsed, until: "2027-01-31" },
    ]);
    // Ten characters are enough.
    expect(parseSuppressions(JSON.stringify([{ ...entry, reason: "1234567890" }]), "s.json")).toHaveLength(1);
  });

  it.each<[string, unknown, object]>([
    [
      "is no list",
      {},
      refused("it is not a list", 'Write [{ "code": …, "address": …, "reason": … }]', undefined, "s.json"),
    ],
    ["has a text as entry", ["x"], refused("an entry is an object", "Write code, address and reason")],
    [
      "has a member that is not known",
      [{ ...entry, til: "2027-01-31" }],
      refused("it has a member that is not known", "Use code, hop, address, reason, until alone", "til"),
    ],
    [
      "has a day that is no text",
      [{ ...entry, until: 2027 }],
      refused("until is no text", "Write it as 2027-01-31, or leave it out"),
    ],
    ["has no code", [{ ...entry, code: undefined }], refused("code is missing", "Add code, a string")],
    [
      "has no address",
      [{ ...entry, address: undefined }],
      refused("address is missing", "Add address, a string"),
    ],
    ["has no reason", [{ ...entry, reason: 1 }], refused("reason is missing", "Add reason, a string")],
    ["has a hop that is no text", [{ ...entry, hop: 1 }], refused("hop is missing", "Add hop, a string")],
    [
      "has both",
      [{ ...entry, hop: "index" }],
      refused("it has both a code and a hop", "Write one of the two"),
    ],
    [
      "has no such hop",
      [{ hop: "file", address: "*", reason: "known for long" }],
      refused("there is no such hop", "Use one of: object, package, domain, index", "file"),
    ],
    [
      "has no such code",
      [{ ...entry, code: "busy" }],
      refused("there is no such code", `Use one of: ${FINDING_CODES.join(", ")}`, "busy"),
    ],
    [
      "has a reason of blanks",
      [{ ...entry, reason: "  123456789   " }],
      refused("a reason has at least 10 characters", "Say why it is accepted", "  123456789   "),
    ],
    [
      "leaves a hop out for ever",
      [{ hop: "index", address: "*", reason: "known for long" }],
      refused("a hop is left out until a day", 'Add "until", such as 2027-01-31'),
    ],
    [
      "has no such day",
      [{ ...entry, until: "2027-02-30" }],
      refused("until is a calendar day", "Write it as 2027-01-31", "2027-02-30"),
    ],
  ])("is refused where it %s", (_, document, expected) => {
    expect(refusalOf(() => parseSuppressions(JSON.stringify(document), "s.json"))).toEqual(expected);
  });

  it("is refused where it is cut off, with what the parser said", () => {
    expect(refusalOf(() => parseSuppressions("[{", "s.json"))).toEqual(
      refused("it is not JSON, or it is cut off", "Correct the file", undefined, "s.json"),
    );
    const cause = (): unknown => {
      try {
        return parseSuppressions("[{", "s.json");
      } catch (error) {
        return (error as Error).cause;
      }
    };
    expect(cause()).toBeInstanceOf(SyntaxError);
  });

  it("is refused at the entry that is wrong, where the list stands", () => {
    const second = () => parseSuppressionList([entry, "x"], "s.json", "settings.suppressions");
    expect(refusalOf(second)).toEqual(
      refused(
        "an entry is an object",
        "Write code, address and reason",
        undefined,
        "settings.suppressions[1]",
      ),
    );
    expect(parseSuppressionList([entry], "s.json", "settings.suppressions")).toEqual([asParsed]);
  });
});

describe("a synthesized stack", () => {
  const stack = (entries: unknown) => JSON.stringify({ "//": { [SUPPRESSIONS_METADATA_KEY]: entries } });

  it("has its suppressions in its metadata, or none", () => {
    expect(parseStackSuppressions(stack([entry]), "s.json")).toEqual([asParsed]);
    for (const none of [stack("x"), "{}", "[]", JSON.stringify({ "//": 1 })]) {
      expect(parseStackSuppressions(none, "cdk.tf.json")).toEqual([]);
    }
  });

  it("is refused at the entry that is wrong", () => {
    expect(refusalOf(() => parseStackSuppressions(stack([entry, 1]), "cdk.tf.json"))).toEqual(
      refused(
        "an entry is an object",
        "Write code, address and reason",
        undefined,
        `cdk.tf.json: ${SUPPRESSIONS_METADATA_KEY}[1]`,
      ),
    );
  });
});
