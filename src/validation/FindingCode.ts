import { FINDING_CODES } from "../contract/findingCodes.generated";

export { FINDING_CODES };

export type FindingCode = (typeof FINDING_CODES)[number];
