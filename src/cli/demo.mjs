import { once } from 'node:events';
import { join } from 'node:path';
import { buildDemoIfNeeded } from './build.mjs';
import { demoSite } from './demoSite.mjs';
import { install } from './install.mjs';
import { Halt, interruption, root } from './program.mjs';

/**
 * Builds the demo, a static site, and serves it on this machine for a look. `--build-only` leaves it at the build;
 * `--base /galley/` is for a site that does not lie at the root of its host; `--port 4102` for another port.
 */
export async function demo(args) {
  const { base, port, buildOnly } = optionsOf(args);
  await install();
  await buildDemoIfNeeded(base === '/' ? [] : ['--base', base]);
  console.log(`The demo is in ${join(root, 'dist/demo')}: any static host can serve it, over https.`);
  if (buildOnly) return;
  const site = await demoSite(port, base);
  console.log(`Try it at ${site.address} (Ctrl-C ends it).`);
  await once(interruption.signal, 'abort');
  await site.close();
  process.exit(0);
}

function optionsOf(args) {
  const options = { base: '/', port: 4102, buildOnly: false };
  for (let index = 0; index < args.length; index += 1) {
    const [name, value] = [args[index], args[index + 1]];
    if (name === '--build-only') options.buildOnly = true;
    else if (name === '--base' && /^\/(?:[\w.-]+\/)*$/.test(value ?? '')) options.base = args[++index];
    else if (name === '--port' && /^\d+$/.test(value ?? '')) options.port = Number(args[++index]);
    else
      throw new Halt(
        `Not understood: ${args.slice(index).join(' ')}. Use --build-only, --base /folder/ or --port 4102.`,
      );
  }
  return options;
}
