/** What a list without articles says, and dialogs of the desk. */
export const desk = {
  'desk.addSamples': 'Add the sample newsroom',
  'desk.empty.title': 'Your newsroom is ready',
  'desk.empty.text':
    'Every article will stand here, with its stage, its author and who is writing in it now. Begin with your own, or look around first among a few finished ones.',
  'desk.empty.reader': 'As soon as the first article is started, it will stand here.',
  'desk.nothingFound': 'Nothing found for “{{words}}”',
  'desk.nothingFiltered': 'Nothing found with these filters',
  'desk.nothingFound.text':
    'The search wants all the words at once, inflected or as a part of a word. Try fewer words, or without filters.',
  'desk.trashEmpty': 'The trash is empty',
  'desk.trashEmpty.text':
    'Articles that were put away wait here until somebody takes them back. Nobody writes in them meanwhile.',
  'desk.columnUp': 'Move up: {{column}}',
  'desk.columnDown': 'Move down: {{column}}',
  'desk.columnsRoom': 'Narrow windows show as many of them as they have room for.',
  'desk.columnsUsual': 'The usual ones',
  'desk.columnsDone': 'Done',
  'desk.notChanged_one': '{{count}} article was not changed',
  'desk.notChanged_other': '{{count}} articles were not changed',
  'desk.view.name': 'Name of the view',
  'desk.view.saveName': 'Save',
  'desk.fileTitle_one': 'Section of {{count}} article',
  'desk.fileTitle_other': 'Section of {{count}} articles',
};
