import { bullets, crosshead, paragraph, pullquote, type Sample } from './sample.ts';

export const bells: Sample = {
  id: 'sample-bells',
  stage: 'submitted',
  fields: {
    language: 'en-GB',
    section: 'Community',
    tags: ['bell ringing', 'Thornby Green', 'volunteers'],
    slug: 'thornby-green-bells-ring-again',
    byline: [{ key: 'okafor', kind: 'person', name: 'Daniel Okafor', role: '', join: '' }],
    dateline: 'Thornby Green',
  },
  kicker: 'Village life',
  headline: 'Thornby Green’s bells ring again, half a tone lower',
  standfirst:
    'A cracked tenor had kept the tower silent since the winter gales. The repair changed its note, and the village has voted to keep it that way.',
  body: [
    paragraph(
      'At half past nine on Sunday, eight ringers took hold of their ropes and let the bells of St Wilfrid’s speak for the first time in fourteen months. Those standing in the lane looked up, then at each other. Something was different.',
    ),
    paragraph(
      '“She came back from the foundry a shade flat,” said Margaret Pell, captain of the tower, of the tenor bell cast in 1764. “We could have had her tuned up again. But by then people had heard the recording, and they rather liked her.”',
    ),
    pullquote(
      '“We could have had her tuned up again. But by then people had heard the recording, and they rather liked her”',
      'Margaret Pell',
      'tower captain',
    ),
    crosshead('A show of hands in the village hall'),
    paragraph(
      'The parish put the question to a meeting in March. Of the 143 people present, 119 voted to leave the bell alone and to lower the other seven to match. The work cost £18,400, of which £11,000 came from a sponsored walk, a sale of tomato plants and one anonymous envelope.',
    ),
    crosshead('How to hear them'),
    bullets(
      'Sunday service ringing is from 9.30am to 10am.',
      'Practice is on Wednesdays at 7.30pm, and visitors may watch from the gallery.',
      'Beginners are welcome on the first Saturday of the month; no music is needed.',
    ),
    paragraph(
      'Three teenagers have already signed up. “It’s maths with your arms,” said Aisha Rahman, 15, who rang the lightest bell on Sunday and did not miss a change.',
    ),
  ],
};
