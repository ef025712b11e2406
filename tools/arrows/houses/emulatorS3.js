/** What the local S3 keeps, how requests and answers are read and written, and the actions on it. */
module.exports = {
  folder: "src/emulator/s3",
  rooms: {
    S3Error: [],
    xml: ["S3Error"],
    payload: ["S3Error"],
    addressing: ["S3Error"],
    store: ["payload"],
    S3Call: ["S3Error", "payload", "store"],
    listing: ["S3Error", "store", "xml"],
    objects: ["S3Call", "S3Error", "payload", "store", "xml"],
    actions: ["S3Call", "S3Error", "addressing", "listing", "objects", "payload", "store", "xml"],
  },
};
