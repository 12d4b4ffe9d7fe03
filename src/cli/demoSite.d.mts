export function demoSite(port: number, base?: string): Promise<{ address: string; close(): Promise<void> }>;
