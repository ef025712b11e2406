/** What git has, and what a review makes of it. */
module.exports = { folder: "src/cli/review", rooms: { git: [] } };
