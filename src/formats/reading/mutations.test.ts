import { expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { type Damage, damageKinds, readDamaged, samplesToDamage } from '#testing/interchange/damaged.ts';

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...damageKinds),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.integer({ min: 1, max: 255 }),
});

test('a damaged file becomes a valid article or a refusal, quickly, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samplesToDamage()),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (sample, damages) => {
        const start = performance.now();
        await readDamaged(sample, damages);
        expect(performance.now() - start).toBeLessThan(10_000);
      },
    ),
    { numRuns: Number(process.env.GALLEY_MUTATIONS ?? 2000) },
  );
}, 600_000);
