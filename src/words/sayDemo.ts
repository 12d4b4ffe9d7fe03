import type { UiLanguage } from './say.ts';

/** The words of the demo alone, apart from the catalogs: whoever has a server need not fetch them. */
export const demoCatalogs = {
  en: {
    name: 'Demo',
    stays: 'Stays in this browser',
    memory: 'Nothing is kept: it is gone with the last tab',
    enter: 'Sign in again',
    reset: 'Reset demo',
    resetText:
      'Every article, picture and person of the demo is deleted from this browser, in all its tabs. How do you want to begin again?',
    resetFilled: 'Begin with the samples',
    resetEmpty: 'Begin empty',
    starting: 'The demo starts',
    'step.program': 'Fetching the newsroom …',
    'step.database': 'Opening the database …',
    'step.newsroom': 'Opening the newsroom …',
    'step.samples': 'Putting sample articles on the desk …',
    impossible: 'The demo does not run here',
    needs:
      'It needs a current browser that lets this site keep data, over https or on this computer. Private windows of some browsers lack what it needs: try an ordinary one.',
    failed: 'The demo does not start',
    failedText:
      'Reload the page. Should that not help, delete the data of this site in the browser’s settings: the demo then begins anew.',
  },
  de: {
    name: 'Demo',
    stays: 'Bleibt in diesem Browser',
    memory: 'Nichts wird gespeichert: Mit dem letzten Tab ist es weg',
    enter: 'Wieder anmelden',
    reset: 'Demo zurücksetzen',
    resetText:
      'Alle Artikel, Bilder und Personen der Demo werden aus diesem Browser gelöscht, in allen Tabs. Wie möchten Sie neu beginnen?',
    resetFilled: 'Mit den Beispielen beginnen',
    resetEmpty: 'Leer beginnen',
    starting: 'Die Demo startet',
    'step.program': 'Die Redaktion wird geladen …',
    'step.database': 'Die Datenbank wird geöffnet …',
    'step.newsroom': 'Die Redaktion wird geöffnet …',
    'step.samples': 'Beispielartikel kommen aufs Desk …',
    impossible: 'Die Demo läuft hier nicht',
    needs:
      'Sie braucht einen aktuellen Browser, der diese Website Daten speichern lässt, über https oder auf diesem Computer. Privaten Fenstern mancher Browser fehlt das Nötige: Versuchen Sie es in einem gewöhnlichen.',
    failed: 'Die Demo startet nicht',
    failedText:
      'Laden Sie die Seite neu. Hilft das nicht, löschen Sie in den Einstellungen des Browsers die Daten dieser Website: Die Demo beginnt dann von vorn.',
  },
  fr: {
    name: 'Démo',
    stays: 'Reste dans ce navigateur',
    memory: 'Rien n’est conservé: tout disparaît avec le dernier onglet',
    enter: 'Se reconnecter',
    reset: 'Réinitialiser la démo',
    resetText:
      'Tous les articles, images et personnes de la démo seront supprimés de ce navigateur, dans tous ses onglets. Comment voulez-vous recommencer?',
    resetFilled: 'Commencer avec les exemples',
    resetEmpty: 'Commencer à vide',
    starting: 'La démo démarre',
    'step.program': 'Chargement de la rédaction…',
    'step.database': 'Ouverture de la base de données…',
    'step.newsroom': 'Ouverture de la rédaction…',
    'step.samples': 'Les articles d’exemple arrivent au desk…',
    impossible: 'La démo ne fonctionne pas ici',
    needs:
      'Il lui faut un navigateur récent qui laisse ce site conserver des données, en https ou sur cet ordinateur. Les fenêtres privées de certains navigateurs ne suffisent pas: essayez dans une fenêtre ordinaire.',
    failed: 'La démo ne démarre pas',
    failedText:
      'Rechargez la page. Si cela ne suffit pas, supprimez les données de ce site dans les réglages du navigateur: la démo recommencera à zéro.',
  },
};

export type DemoWord = keyof (typeof demoCatalogs)['en'];

export function sayDemo(language: UiLanguage, word: DemoWord): string {
  return (demoCatalogs satisfies Record<UiLanguage, Record<DemoWord, string>>)[language][word];
}
