/** What a chain's part does is not known here; the message names the setting or rule. Never leaves this folder. */
export class NotModelledHere extends Error {}
