import type { HelpText } from './helpText.ts';

export const help: HelpText = [
  {
    name: 'desk',
    title: 'The desk',
    paragraphs: [
      'Here is every article of the newsroom: its stage, headline, section, author and length, when it was last changed, and who is in it now.',
      'The search looks into every word of every article. Filters and sorting are part of the address, so a view can be bookmarked or sent to a colleague.',
    ],
  },
  {
    name: 'article',
    title: 'The article',
    paragraphs: [
      'Kicker, headline, standfirst and body are one text: Enter leads from one to the next. On an empty line, / or the plus in the margin inserts a block such as a crosshead, a pull quote or a figure.',
      'On the left is the outline, on the right a panel: the page as readers will see it, the history, and the details.',
    ],
  },
  {
    name: 'details',
    title: 'Details and lengths',
    paragraphs: [
      'Details are what is chosen about an article: kind, language, section, tags, address, and the short texts for search, social media and push. Where search or social title is empty, the headline stands in.',
      'The line below the manuscript counts what a reader sees as characters. It says short, long or too long; it never stops you.',
    ],
  },
  {
    name: 'history',
    title: 'History',
    paragraphs: [
      'The history lists who wrote when, and the versions that have a name: by hand, or because the article was handed on. The slider leads through every version there ever was, each as the page of that moment.',
      'Any two versions can be compared word by word. A version, one block or one deleted passage comes back as a change of yours: colleagues write on meanwhile, and you can undo it.',
    ],
  },
  {
    name: 'saving',
    title: 'How saving works',
    paragraphs: [
      'There is nothing to press. What you type is first written down in this browser, then sent. Saved, with the time and the version, means that it is in the newsroom’s database.',
      'Offline means that the server cannot be reached. Go on writing: every change is kept here, also when the browser crashes or is closed, and sent when the server is back.',
      'Signing out deletes what this browser has kept. If something is not saved yet, you are asked first.',
    ],
  },
  {
    name: 'together',
    title: 'Writing together',
    paragraphs: [
      'Several people can write in one article at the same time. Their carets have their names, and in the details you see who is in which field.',
      'Undo takes back only your own changes. Where a colleague’s change leaves no place for your words, they are kept and offered to you as displaced text.',
    ],
  },
  {
    name: 'stages',
    title: 'Stages',
    paragraphs: [
      'The main button at the top hands an article on: from draft to submitted, to copy edit, to approved. From copy edit on only the desk writes in it. The menu beside the button leads back.',
    ],
  },
  {
    name: 'offline',
    title: 'On the train, and as an app',
    paragraphs: [
      'An article that is open here opens again without a connection. In the browser’s menu, Galley can be installed as an app of its own.',
    ],
  },
  {
    name: 'topics',
    title: 'Where topics come from',
    paragraphs: [
      'Tags that other newsrooms know are IPTC Media Topics, © IPTC (iptc.org), used under the licence CC BY 4.0. A tag is one where its words are the topic’s name in German, French or English.',
    ],
  },
];
