import type { Followed } from "../Scenario";
import { driftScenarios } from "./drift";
import { importScenarios } from "./imports";
import { optionScenarios } from "./options";
import { planScenarios } from "./plans";
import { rolloutScenarios } from "./rollouts";

/** Every remedy that is tried. */
export const allScenarios = (): readonly Followed[] => [
  ...driftScenarios(),
  ...planScenarios(),
  ...importScenarios,
  ...rolloutScenarios(),
  ...optionScenarios(),
];
