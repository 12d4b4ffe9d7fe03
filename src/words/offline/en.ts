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
} as const;
