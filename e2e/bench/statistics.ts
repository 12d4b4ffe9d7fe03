import { appendFileSync, mkdirSync } from 'node:fs';

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Bounds of the median's 95 % interval by order statistics (sign test), for 7 to 30 values. */
export function interval(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length)));
  return [sorted[rank] ?? Number.NaN, sorted[sorted.length - 1 - rank] ?? Number.NaN];
}

/** One line of figures on standard output, and as JSON in test-results/bench.jsonl. */
export function report(name: string, figures: Readonly<Record<string, number>>): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Math.round(value * 100) / 100]),
  );
  const line = Object.entries(rounded).map(([key, value]) => `${key} ${value}`);
  process.stdout.write(`${name}: ${line.join(' · ')}\n`);
  mkdirSync('test-results', { recursive: true });
  appendFileSync('test-results/bench.jsonl', `${JSON.stringify({ name, ...rounded })}\n`);
}
