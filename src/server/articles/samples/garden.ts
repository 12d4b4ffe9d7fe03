import { crosshead, numbers, paragraph, pullquote, type Sample } from './sample.ts';

export const garden: Sample = {
  id: 'sample-garden',
  stage: 'draft',
  fields: {
    language: 'en-US',
    section: 'Schools',
    tags: ['school garden', 'Harlow Falls', 'food'],
    slug: 'harlow-falls-students-feed-the-cafeteria',
    byline: [{ key: 'reyes', kind: 'person', name: 'Marisol Reyes', role: '', join: '' }],
    dateline: 'Harlow Falls',
  },
  kicker: 'Schools',
  headline: 'Students at Harlow Falls grow lunch for the whole cafeteria',
  standfirst:
    'What began as two raised beds behind the gym now supplies a third of the vegetables served at the middle school—and a waiting list for the compost club.',
  body: [
    paragraph(
      'The bell for third period rang, and nobody left the tomatoes. Twenty-six seventh graders had eleven minutes to fill four crates before the kitchen closed its door to deliveries. They made it with two minutes to spare.',
    ),
    paragraph(
      '“They argue about who gets to weigh the carrots,” said Grace Lindqvist, who teaches science and started the garden five years ago with a grant of $600. “I have never had to raise my voice out here.”',
    ),
    pullquote('“I have never had to raise my voice out here”', 'Grace Lindqvist', 'science teacher'),
    crosshead('From seed to tray in 90 days'),
    paragraph('The class keeps a calendar on the wall of the lab, and each crop follows the same path.'),
    numbers(
      'Seeds are started under lights in February.',
      'Seedlings move to the greenhouse once they have four leaves.',
      'Beds are planted after the last frost, and every bed has two students in charge.',
      'The kitchen names the day of the harvest, not the class.',
    ),
    crosshead('A summer problem, solved'),
    paragraph(
      'School gardens tend to die in July. This one is handed to the senior center across the street, which waters it, eats from it and returns it in September. Last year it came back with a bench.',
    ),
  ],
};
