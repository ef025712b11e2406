/**
 * How sure it is that a call will be refused. `certain`: in every order and however long the service takes.
 * `one of several`: in every order one of the steps that the refusal is about is refused, and which one is left open.
 * `possible`: in one order and not in another, or only when the service takes long.
 */
export const CERTAINTIES = ["certain", "one of several", "possible"] as const;

export type Certainty = (typeof CERTAINTIES)[number];
