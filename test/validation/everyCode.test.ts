import { type Finding, FINDING_CODES, type FindingCode } from "../../src/validation";
import { CODES } from "../../src/validation/rules";
import { associationCodes } from "./codes/associationCodes";
import type { CodeCases, Declaration } from "./codes/CodeCase";
import { domainCodes, validationCodes } from "./codes/domainCodes";
import { indexCodes } from "./codes/indexCodes";
import { packageCodes, sourceCodes } from "./codes/packageCodes";
import { refusalCodes } from "./codes/refusalCodes";
import { LiveDictionaries } from "./LiveDictionaries";
import { readsAsAdvice } from "./readsAsAdvice";

const CASES: CodeCases = {
  ...packageCodes,
  ...sourceCodes,
  ...associationCodes,
  ...domainCodes,
  ...validationCodes,
  ...refusalCodes,
  ...indexCodes,
};

describe.each(FINDING_CODES)("%s, on the local AWS,", (code) => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    // What a case has begun is under way until it is settled, however busy the machine is.
    live = await LiveDictionaries.start(["search-prod"], {}, "manual");
  });
  afterEach(() => live.stop());

  const codeCase = CASES[code];
  if (codeCase === undefined) {
    throw new Error(`${code} has no case in test/validation/codes: add one that fires and one that does not`);
  }
  const { fires, isSilent } = codeCase;

  it(`fires when ${fires.when}`, async () => {
    const declaration = await fires.arrange(live);
    const [finding] = await findingsOf(declaration, code);
    expect(finding).toMatchObject({ code, ...declaration.says });
    expect(finding?.message).toMatch(/[.]$/);
    expect(finding?.remedy).not.toBe("");
    // What the documentation does not call a remedy is tried by nobody.
    expect(readsAsAdvice(finding?.remedy ?? "") || hasRemedy(code)).toBe(true);
  });

  it(`does not fire when ${isSilent.when}`, async () => {
    expect(await findingsOf(await isSilent.arrange(live), code)).toEqual([]);
  });

  async function findingsOf({ plan, options }: Declaration, wanted: FindingCode): Promise<Finding[]> {
    const { findings } = await live.validate(plan, options);
    return findings.filter((finding) => finding.code === wanted);
  }
});

function hasRemedy(code: FindingCode): boolean {
  return CODES.some((each) => each.code === code && each.documentation.remedy !== undefined);
}
