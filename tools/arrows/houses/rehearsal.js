/** From what a rehearsal rests on, by the steps of a plan and the courses they can take, to runs and what they foretell. */
module.exports = {
  folder: "src/rehearsal",
  rooms: {
    RehearsalInput: [],
    Rehearsal: ["RehearsalInput"],
    PlaceState: ["RehearsalInput"],
    programs: ["PlaceState", "Rehearsal", "RehearsalInput"],
    steps: ["Rehearsal", "RehearsalInput", "programs"],
    schedule: ["PlaceState", "RehearsalInput", "steps"],
    run: ["PlaceState", "Rehearsal", "RehearsalInput", "programs", "schedule", "steps"],
    collated: ["PlaceState", "Rehearsal", "RehearsalInput", "programs", "run", "steps"],
  },
};
