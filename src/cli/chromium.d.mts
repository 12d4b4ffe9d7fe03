/** For e2e/playwright.config.ts: TypeScript does not look into .mjs files. */
export function chromiumPath(): string | undefined;
