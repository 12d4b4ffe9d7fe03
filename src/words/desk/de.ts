/** What a list without articles says, and dialogs of the desk. */
export const desk = {
  'desk.addSamples': 'Beispielredaktion einrichten',
  'desk.empty.title': 'Ihre Redaktion ist bereit',
  'desk.empty.text':
    'Hier steht bald jeder Artikel, mit seinem Stand, seinem Autor und denen, die gerade daran schreiben. Beginnen Sie mit einem eigenen, oder sehen Sie sich zuerst unter ein paar fertigen um.',
  'desk.empty.reader': 'Sobald der erste Artikel begonnen ist, steht er hier.',
  'desk.nothingFound': 'Nichts gefunden zu «{{words}}»',
  'desk.nothingFiltered': 'Nichts gefunden mit diesen Filtern',
  'desk.nothingFound.text':
    'Gesucht wird nach allen Wörtern zugleich, auch gebeugt und als Teil eines Worts. Versuchen Sie es mit weniger Wörtern oder ohne Filter.',
  'desk.trashEmpty': 'Der Papierkorb ist leer',
  'desk.trashEmpty.text':
    'Weggelegte Artikel warten hier, bis jemand sie zurückholt. Niemand schreibt unterdessen darin.',
  'desk.columnUp': 'Nach vorn: {{column}}',
  'desk.columnDown': 'Nach hinten: {{column}}',
  'desk.columnsRoom': 'Schmale Fenster zeigen so viele davon, wie Platz haben.',
  'desk.columnsUsual': 'Die üblichen',
  'desk.columnsDone': 'Fertig',
  'desk.notChanged_one': '{{count}} Artikel wurde nicht geändert',
  'desk.notChanged_other': '{{count}} Artikel wurden nicht geändert',
  'desk.view.name': 'Name der Ansicht',
  'desk.view.saveName': 'Speichern',
  'desk.fileTitle_one': 'Ressort von {{count}} Artikel',
  'desk.fileTitle_other': 'Ressort von {{count}} Artikeln',
};
