/** What stands for the version of a message that states none: the SHA-256 of what it says, in hexadecimal digits. */
export const unstated = (hash: string): string => `#${hash}`;

/** A version as its maker stated it; empty where nobody did. */
export const statedVersion = (version: string): string => (/^#[0-9a-f]{64}$/.test(version) ? '' : version);
