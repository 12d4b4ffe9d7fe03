import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Goes into the server's process with `--import …?to=FILE`: how long its event loop was held up since the last SIGUSR2,
// in milliseconds, written down when the process ends.
const file = new URL(import.meta.url).searchParams.get('to');
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('SIGUSR2', () => delay.reset());
process.on('exit', () => {
  const [p50, p99, most] = [delay.percentile(50), delay.percentile(99), delay.max].map((time) => time / 1e6);
  if (file) writeFileSync(file, JSON.stringify({ p50, p99, most }));
});
