/** What has become of the message that an article was started from, since its writers looked. */
export const wireStates = ['current', 'update', 'correction', 'kill'] as const;
export type WireState = (typeof wireStates)[number];
