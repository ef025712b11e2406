/** From the bottom: the words of a result; what is declared, live, and both beside each other; the judgement; what is said of it. */
module.exports = {
  folder: "src/validation",
  rooms: {
    result: [],
    suppressions: ["result"],
    ValidateOptions: ["result", "suppressions"],
    content: [],
    places: ["ValidateOptions"],
    live: ["ValidateOptions", "content", "places"],
    comparison: ["content", "live", "places"],
    indexes: ["ValidateOptions", "comparison", "content", "places"],
    hops: ["comparison", "content", "indexes", "result"],
    deliveries: ["comparison", "hops", "indexes", "result", "suppressions"],
    dictionaries: ["comparison", "content", "deliveries", "places", "result"],
    rules: ["comparison", "content", "deliveries", "hops", "indexes", "result"],
    unchecked: ["comparison", "deliveries", "hops", "indexes", "result", "rules"],
    rows: ["comparison", "deliveries", "hops", "indexes", "result"],
    history: ["content", "places"],
  },
};
