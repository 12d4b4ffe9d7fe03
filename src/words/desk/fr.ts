/** What a list without articles says, and dialogs of the desk. */
export const desk = {
  'desk.addSamples': 'Ajouter la rédaction d’exemple',
  'desk.empty.title': 'Votre rédaction est prête',
  'desk.empty.text':
    'Chaque article figurera ici, avec son état, son auteur et ceux qui y écrivent en ce moment. Commencez par le vôtre, ou regardez d’abord quelques articles terminés.',
  'desk.empty.reader': 'Dès que le premier article sera commencé, il figurera ici.',
  'desk.nothingFound': 'Rien trouvé pour « {{words}} »',
  'desk.nothingFiltered': 'Rien trouvé avec ces filtres',
  'desk.nothingFound.text':
    'La recherche demande tous les mots à la fois, fléchis ou comme partie d’un mot. Essayez avec moins de mots ou sans filtres.',
  'desk.trashEmpty': 'La corbeille est vide',
  'desk.trashEmpty.text':
    'Les articles mis de côté attendent ici que quelqu’un les reprenne. Personne n’y écrit entre-temps.',
  'desk.columnUp': 'Avancer : {{column}}',
  'desk.columnDown': 'Reculer : {{column}}',
  'desk.columnsRoom': 'Les fenêtres étroites en montrent autant qu’elles peuvent.',
  'desk.columnsUsual': 'Les habituelles',
  'desk.columnsDone': 'Terminé',
  'desk.notChanged_one': '{{count}} article n’a pas été modifié',
  'desk.notChanged_other': '{{count}} articles n’ont pas été modifiés',
  'desk.view.name': 'Nom de la vue',
  'desk.view.saveName': 'Enregistrer',
  'desk.fileTitle_one': 'Rubrique de {{count}} article',
  'desk.fileTitle_other': 'Rubrique de {{count}} articles',
};
