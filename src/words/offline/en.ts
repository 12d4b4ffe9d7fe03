/** What is said while the server cannot be reached, and of text that a rebase displaced. */
export const offlineEn = {
  'offline.writing': 'Offline: what you write is kept in this browser',
  'offline.waiting_one': 'Offline: {{count}} change waits in this browser',
  'offline.waiting_other': 'Offline: {{count}} changes wait in this browser',
  'offline.title': 'Articles in this browser',
  'offline.text':
    'The server cannot be reached. These articles open and can be written all the same. What is new is sent as soon as it is back.',
  'offline.nothing.title': 'No article is in this browser',
  'offline.nothing.text':
    'The server cannot be reached. Articles that you open are kept here for a week; a new one can be started at any time.',
  'offline.unborn': 'started here',
  'displaced.lead':
    'Words that could not stay where they were typed. They are kept until somebody decides, and remain listed afterwards.',
  'displaced.open': 'To decide',
  'displaced.settled': 'Decided',
  'displaced.nothing': 'Nothing waits for a decision.',
  'displaced.copy': 'Copy',
  'displaced.why.rebase': 'somebody deleted the place at the same time',
  'displaced.why.overwritten': 'a colleague changed the field “{{field}}” at the same time',
  'displaced.why.refused': 'the server refused the change',
  'displaced.why.restored': 'the server has an earlier state of the article',
  'displaced.by.rebase': '{{name}} deleted the place at the same time',
  'displaced.by.overwritten': '{{name}} changed the field “{{field}}” at the same time',
  'displaced.stood': 'Stood after “…{{words}}”',
  'displaced.putBack': 'Put back at the caret',
  'displaced.putBackThere': 'Put back where it stood',
  'displaced.putBackField': 'Put back into the field',
  'displaced.outcome.putBack': 'Put back by {{name}}, {{time}}',
  'displaced.outcome.dismissed': 'Dismissed by {{name}}, {{time}}',
  'displaced.failed': 'Texts of other people and computers cannot be shown now: {{reason}}',
  'displaced.notTaken': 'The article did not take these words. They stand under “Decided”, to be copied.',
} as const;
