export { mergeReports } from "./mergeReports";
export { readReport } from "./readReport";
export type { RenderOptions } from "./RenderOptions";
export { REPORT_FORMATS, type ReportFormat } from "./ReportFormat";
export { renderReport } from "./renderReport";
export { validationReportSchema } from "./schema/validationReportSchema";
