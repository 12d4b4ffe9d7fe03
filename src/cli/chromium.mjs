import { existsSync } from 'node:fs';

/** The Chromium of this machine, or undefined where Playwright's own has to do. */
export function chromiumPath() {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return places.find((path) => path && existsSync(path));
}

/** Also true for Playwright's own download. Ask only once the packages are installed. */
export async function hasChromium() {
  if (chromiumPath()) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

export const chromiumAdvice = [
  'The journeys need Chromium, and there is none. Any of these will do:',
  '  apt-get install chromium          (Debian, Ubuntu)',
  "  npx playwright install chromium   (Playwright's own)",
  '  CHROMIUM_PATH=/path/to/chromium   (one that is elsewhere)',
].join('\n');
