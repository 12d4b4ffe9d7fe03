import { emptyStart, leadLock, openWire, sayOnWire } from './wire.ts';

const wire = openWire();

// Each tab has such a worker. One of them leads, and the others wait for its lock, which ends with its tab.
void navigator.locks.request(leadLock, async () => {
  sayOnWire(wire, { type: 'starting', step: 'program' });
  try {
    const { lead } = await import('./lead.ts');
    await lead(wire, self.name !== emptyStart);
  } catch (error) {
    console.error(error);
    sayOnWire(wire, { type: 'failed' });
  }
  self.close();
});
