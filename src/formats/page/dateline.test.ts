import { expect, test } from 'vitest';
import { datelineOf } from './dateline.ts';

test.each([
  ['BELLINZONA (ats) – Il Gran Consiglio', 'BELLINZONA', 'ATS'],
  ['PARIS, 12 mars (AFP) - Le gouvernement', 'PARIS', 'AFP'],
  ['Berne, 12 mars 2024 (AFP) - Le Conseil', 'Berne', 'AFP'],
  ['Roma, 12 mar. (ANSA) - Il governo', 'Roma', 'ANSA'],
  ['MILLTOWN, Ohio — When the river rose', 'MILLTOWN, Ohio', ''],
  ['SEOUL, South Korea — A plan', 'SEOUL, South Korea', ''],
  ['WASHINGTON, March 12 (Reuters) - The president', 'WASHINGTON', 'Reuters'],
  ['Berlin (dpa/AFP) - Die Regierung', 'Berlin', 'DPA/AFP'],
  ['ZÜRICH – Die Stadt', 'ZÜRICH', ''],
  ['ROM – Der Papst', 'ROM', ''],
])('%s', (text, place, agency) => {
  expect(datelineOf(text)).toMatchObject({ place, agency });
});

test.each([
  'SVP – Die Partei hat am Mittwoch entschieden',
  'NATO – Das Bündnis tagt',
  'SBB – Der Zug fährt',
  'INTERVIEW – Die Direktorin spricht',
  'Bern – Der Bundesrat',
  'Anna Muster (Grüne) – Die Kandidatin',
  'Am Montag (heute) - Das ist',
])('%s says no place', (text) => {
  expect(datelineOf(text)).toBeNull();
});
