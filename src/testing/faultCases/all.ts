import { answers } from './answers.ts';
import { browserCases } from './browser.ts';
import { crashes } from './crash.ts';
import type { FaultCase } from './faultCase.ts';
import { keepingCases } from './keeping.ts';
import { logCases } from './log.ts';
import { networkCases } from './network.ts';
import { newsroomCases } from './newsroom.ts';
import { peopleCases } from './people.ts';
import { shutdown } from './shutdown.ts';
import { troubles } from './trouble.ts';

const cases = [
  ...newsroomCases,
  ...logCases,
  ...crashes,
  ...troubles,
  answers,
  ...networkCases,
  ...browserCases,
  ...peopleCases,
  ...keepingCases,
  shutdown,
];
const numberOf = ({ name }: FaultCase) => Number(/^R(\d+)/.exec(name)?.[1] ?? 0);

/** THE list of the cases, by their numbers in the table of the promises. */
export const faultCases: readonly FaultCase[] = cases.sort((one, other) => numberOf(one) - numberOf(other));
