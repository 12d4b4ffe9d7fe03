/** What the address of the inbox says: what is looked for, and which message is read. */
export interface WireAddress {
  q?: string | undefined;
  agency?: string | undefined;
  urgency?: (typeof urgencies)[number] | undefined;
  message?: string | undefined;
}

export const urgencies = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

const text = (value: unknown, most: number) =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, most) : undefined;

/** An address as it was typed or kept: what it cannot mean is left out. */
export function readWireAddress({ q, agency, urgency, message }: Record<string, unknown>): WireAddress {
  const id = text(message, 40);
  return {
    q: text(q, 200),
    agency: text(agency, 60),
    urgency: urgencies.find((each) => each === urgency),
    message: id && /^[\w-]{4,40}$/.test(id) ? id : undefined,
  };
}
