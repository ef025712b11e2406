/**
 * From the wire up: an exchange, what fails in it, which answers are the service's, the one door, what each operation
 * reads, and the rollout, which reads and writes.
 */
module.exports = {
  folder: "src/service",
  rooms: {
    wait: [],
    CallMeter: [],
    places: [],
    exchange: [],
    failures: ["exchange"],
    answers: ["exchange"],
    clients: ["exchange", "places"],
    door: ["CallMeter", "exchange", "failures", "places", "wait"],
    reading: ["CallMeter", "answers", "clients", "door", "exchange", "failures"],
    LiveReader: ["CallMeter", "clients", "door", "exchange", "places", "reading"],
    ObjectReader: ["CallMeter", "clients", "door", "exchange", "places", "reading", "wait"],
    rollout: ["CallMeter", "LiveReader", "answers", "door", "exchange", "failures", "wait"],
  },
};
