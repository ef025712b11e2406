import { PLANNED_ACTIONS } from "../../contract/PlannedAction";
import { nullable, oneOf, textOrNull } from "./schemaParts";

/** What the rows of a report have in common. */
export const status = oneOf(
  ["ok", "info", "warning", "error", "unknown"],
  "The worst that was found about the row.",
);

export const plannedAction = oneOf(
  PLANNED_ACTIONS,
  "What the plan does to the resource; a state declares with `none`.",
);

export const live = nullable(
  { type: "object" },
  "Every member that the API returned, named as the API names it; timestamps in ISO 8601. Null when not live or not readable.",
);

export const input = textOrNull("The file that declares it, as the user named it; null when none does.");
