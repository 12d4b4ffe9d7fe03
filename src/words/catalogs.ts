import { checks as checksDe } from './checks/de.ts';
import { checks as checksEn } from './checks/en.ts';
import { checks as checksFr } from './checks/fr.ts';
import { commands as commandsDe } from './commands/de.ts';
import { commands as commandsEn } from './commands/en.ts';
import { commands as commandsFr } from './commands/fr.ts';
import { cropping as croppingDe } from './cropping/de.ts';
import { cropping as croppingEn } from './cropping/en.ts';
import { cropping as croppingFr } from './cropping/fr.ts';
import { de } from './de.ts';
import { desk as deskDe } from './desk/de.ts';
import { desk as deskEn } from './desk/en.ts';
import { desk as deskFr } from './desk/fr.ts';
import { details as detailsDe } from './details/de.ts';
import { details as detailsEn } from './details/en.ts';
import { details as detailsFr } from './details/fr.ts';
import { en } from './en.ts';
import { find as findDe } from './find/de.ts';
import { find as findEn } from './find/en.ts';
import { find as findFr } from './find/fr.ts';
import { fr } from './fr.ts';
import { history as historyDe } from './history/de.ts';
import { history as historyEn } from './history/en.ts';
import { history as historyFr } from './history/fr.ts';
import { importing as importingDe } from './importing/de.ts';
import { importing as importingEn } from './importing/en.ts';
import { importing as importingFr } from './importing/fr.ts';
import { library as libraryDe } from './library/de.ts';
import { library as libraryEn } from './library/en.ts';
import { library as libraryFr } from './library/fr.ts';
import { outputs as outputsDe } from './outputs/de.ts';
import { outputs as outputsEn } from './outputs/en.ts';
import { outputs as outputsFr } from './outputs/fr.ts';
import { people as peopleDe } from './people/de.ts';
import { people as peopleEn } from './people/en.ts';
import { people as peopleFr } from './people/fr.ts';
import { receipt as receiptDe } from './receipt/de.ts';
import { receipt as receiptEn } from './receipt/en.ts';
import { receipt as receiptFr } from './receipt/fr.ts';
import { repair as repairDe } from './repair/de.ts';
import { repair as repairEn } from './repair/en.ts';
import { repair as repairFr } from './repair/fr.ts';
import { settings as settingsDe } from './settings/de.ts';
import { settings as settingsEn } from './settings/en.ts';
import { settings as settingsFr } from './settings/fr.ts';
import { status as statusDe } from './status/de.ts';
import { status as statusEn } from './status/en.ts';
import { status as statusFr } from './status/fr.ts';
import { wire as wireDe } from './wire/de.ts';
import { wire as wireEn } from './wire/en.ts';
import { wire as wireFr } from './wire/fr.ts';

/** The whole catalogs, for a server and for tests. A browser fetches one language, and of that what a screen needs: `topics.ts`. */
export const catalogs = {
  en: {
    ...en,
    ...checksEn,
    ...commandsEn,
    ...croppingEn,
    ...deskEn,
    ...detailsEn,
    ...findEn,
    ...historyEn,
    ...importingEn,
    ...libraryEn,
    ...outputsEn,
    ...peopleEn,
    ...repairEn,
    ...receiptEn,
    ...settingsEn,
    ...statusEn,
    ...wireEn,
  },
  de: {
    ...de,
    ...checksDe,
    ...commandsDe,
    ...croppingDe,
    ...deskDe,
    ...detailsDe,
    ...findDe,
    ...historyDe,
    ...importingDe,
    ...libraryDe,
    ...outputsDe,
    ...peopleDe,
    ...repairDe,
    ...receiptDe,
    ...settingsDe,
    ...statusDe,
    ...wireDe,
  },
  fr: {
    ...fr,
    ...checksFr,
    ...commandsFr,
    ...croppingFr,
    ...deskFr,
    ...detailsFr,
    ...findFr,
    ...historyFr,
    ...importingFr,
    ...libraryFr,
    ...outputsFr,
    ...peopleFr,
    ...repairFr,
    ...receiptFr,
    ...settingsFr,
    ...statusFr,
    ...wireFr,
  },
};
