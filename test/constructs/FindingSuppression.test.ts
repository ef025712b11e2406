import { messageOf, StackFixture } from "./StackFixture";

const REASON = "the staging domain is updated by hand";

describe("a suppressed finding", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("is carried in the stack with the address of the association", () => {
    const association = fixture.dictionary().associateWith("search-prod");
    association.suppressFinding({ code: "association-stale", reason: REASON, until: "2027-01-31" });
    association.resource.overrideLogicalId("synonyms_on_prod");
    expect(fixture.synthesize()["//"]["opensearch-packages:suppression"]).toEqual([
      {
        code: "association-stale",
        reason: REASON,
        until: "2027-01-31",
        address: "aws_opensearch_package_association.synonyms_on_prod",
      },
    ]);
  });

  it("is carried for the package and for the source object of a dictionary", () => {
    fixture.dictionary().suppressFinding({ code: "source-missing", reason: REASON });
    expect(fixture.synthesize()["//"]["opensearch-packages:suppression"]).toEqual([
      { code: "source-missing", reason: REASON, address: "aws_opensearch_package.synonyms_8E157123" },
      { code: "source-missing", reason: REASON, address: "aws_s3_object.synonyms_source_FD4E00F0" },
    ]);
  });

  it("leaves no trace in a stack that suppresses nothing", () => {
    fixture.dictionary();
    expect(Object.keys(fixture.synthesize()["//"])).toEqual(["metadata", "outputs"]);
  });

  it.each([
    [{ code: "nope", reason: REASON }, "there is no finding of that code"],
    [{ code: "Association-Stale", reason: REASON }, "there is no finding of that code"],
    [{ code: "association-stale", reason: "later" }, "a suppression has a reason of at least 10 characters"],
    [
      { code: "association-stale", reason: REASON, until: "2027-02-30" },
      "the last day of a suppression is a calendar day",
    ],
    [
      { code: "association-stale", reason: REASON, until: "soon" },
      "the last day of a suppression is a calendar day",
    ],
  ])("is refused when it is %p", (suppression, problem) => {
    const dictionary = fixture.dictionary();
    expect(messageOf(() => dictionary.suppressFinding(suppression))).toContain(
      `search/synonyms: suppressing a finding: ${problem}`,
    );
  });
});
