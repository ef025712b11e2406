/** Every form in which a report can be told. */
export const REPORT_FORMATS = ["table", "json", "markdown", "junit", "sarif", "html", "labels"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
