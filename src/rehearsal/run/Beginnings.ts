import { type Delays, NO_DELAYS } from "../../model";
import { type PlaceState, placeState } from "../PlaceState";
import type { RehearsalInput } from "../RehearsalInput";
import { isInTheMaking } from "../schedule/delays";

/** The places as runs find them. They never change, so that runs with the same times for what is live share them. */
export class Beginnings {
  private readonly byDelays = new Map<Delays, readonly PlaceState[]>();
  private readonly isAllAtRest: boolean;

  constructor(private readonly input: RehearsalInput) {
    this.isAllAtRest = !input.places.some(isInTheMaking);
  }

  /** @param liveDelays how long what is in the making still takes */
  of(liveDelays: Delays): readonly PlaceState[] {
    const delays = this.isAllAtRest ? NO_DELAYS : liveDelays;
    const known = this.byDelays.get(delays);
    if (known !== undefined) return known;
    const places = this.input.places.map((place) => placeState(place, delays, this.input.nowMs));
    this.byDelays.set(delays, places);
    return places;
  }
}
