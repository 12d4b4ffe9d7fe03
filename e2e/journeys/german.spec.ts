import { doTheMainJob } from '../fixtures/mainJob.ts';
import { test } from '../fixtures/newsroom.ts';

test.use({ locale: 'de-CH' });

test('the whole main job is done in German', async ({ newsroom, browser, contextOptions }) => {
  const context = await browser.newContext(contextOptions);
  await doTheMainJob(await context.newPage(), newsroom, {
    language: 'de',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    signIn: 'Anmelden',
    newArticle: 'Neuer Artikel',
    manuscript: 'Manuskript',
    receipt: 'Speicherstand',
    saved: 'Gespeichert',
    details: 'Angaben',
    kind: 'Art',
    opinion: 'Meinung',
    tags: 'Schlagwörter',
    preview: 'Vorschau',
    handIn: 'Abgeben',
    submitted: 'Abgegeben',
    help: 'Hilfe',
    saving: 'Wie gespeichert wird',
    whatIsSaved: 'Was wo gespeichert ist',
    nothingFound: 'Nichts gefunden zu «Wolkenkratzer»',
    account: 'Ihr Konto',
    signOut: 'Abmelden',
  });
  await context.close();
});
