export { mergeReports } from "./mergeReports";
export { readReport } from "./readReport";
export type { RenderOptions } from "./RenderOptions";
export { REPORT_FORMATS, renderReport, type ReportFormat } from "./renderReport";
export { validationReportSchema } from "./schema/validationReportSchema";
