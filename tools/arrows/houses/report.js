/** The words that all reports share, then one room a format. What renders, reads and merges reports sees all of them. */
module.exports = {
  folder: "src/report",
  rooms: {
    RenderOptions: [],
    wording: [],
    schema: [],
    queries: [],
    json: [],
    html: ["wording"],
    junit: ["RenderOptions", "queries", "wording"],
    labels: ["wording"],
    markdown: ["RenderOptions", "queries", "wording"],
    sarif: ["wording"],
    table: ["RenderOptions", "wording"],
  },
};
