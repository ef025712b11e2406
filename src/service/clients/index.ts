export { createOpenSearchClient } from "./createOpenSearchClient";
export { createS3Client } from "./createS3Client";
export type { AssumeRoleSettings, ServiceSettings } from "../../contract/ServiceSettings";
