import { expect, test } from 'vitest';
import { isTimeLine } from './timeLine.ts';

test.each([
  'Heute um 19:58 Uhr veröffentlicht.',
  '12.03.2024, 08.30 Uhr',
  'Aktualisiert: Montag, 4. März 2024, 14.05 Uhr',
  'Stand: 3.5.2026',
  'vor 3 Stunden',
  'Publié le 12 mars 2024 à 14h30',
  "Publié aujourd'hui à 06h30",
  'Publiée le 5 janvier 2026 et modifiée le 6 janvier 2026',
  'Mis à jour il y a 2 heures',
  'oggi alle 12:30',
  'Pubblicato il 12 marzo 2024 alle ore 9.15',
  'March 12, 2024 at 5:00 a.m. EDT',
  'Last updated on Tue 12 Mar 2024 10.15 GMT',
  '2 hours ago',
  '2024-03-12T08:30:00+01:00',
])('%s says when', (line) => {
  expect(isTimeLine(line)).toBe(true);
});

test.each([
  'Widerstand gegen Rentenreform: Heute streiken Tausende',
  'Das Urteil wurde am 12. März 2024 veröffentlicht.',
  'Heute, 14 Uhr: Medienkonferenz',
  'Gestern und heute',
  'Der Vorstand tagt heute um 14 Uhr',
  'Le rapport a été publié le 3 mai.',
  'Il testo è stato pubblicato il 3 maggio.',
  'The mayor published the report on 3 May.',
  'Updated rules from 1 May',
  'Mai 68',
  'Bis 2030 sollen 3 Stunden reichen',
])('%s is text', (line) => {
  expect(isTimeLine(line)).toBe(false);
});
