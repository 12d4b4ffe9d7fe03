import { crash, crashPostgres } from './crash.ts';
import type { FaultCase } from './faultCase.ts';
import { networkCases } from './network.ts';
import { shutdown } from './shutdown.ts';
import { troubles } from './trouble.ts';

/** THE list of the cases, in the order of the table. */
export const faultCases: readonly FaultCase[] = [crash, crashPostgres, ...troubles, ...networkCases, shutdown];
