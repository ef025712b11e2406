import { FINDING_CODES } from "./FindingCode.generated";

export { FINDING_CODES };

export type FindingCode = (typeof FINDING_CODES)[number];
