import { bells } from './bells.ts';
import { bibliothek } from './bibliothek.ts';
import { garden } from './garden.ts';
import { mercato } from './mercato.ts';
import { militaerpakt } from './militaerpakt.ts';
import { nachtzug } from './nachtzug.ts';
import type { Sample } from './sample.ts';
import { vapeur } from './vapeur.ts';

/** THE list of sample articles, as the desk shows them: the last changed first. */
export const samples: readonly Sample[] = [militaerpakt, bibliothek, nachtzug, vapeur, mercato, bells, garden];
