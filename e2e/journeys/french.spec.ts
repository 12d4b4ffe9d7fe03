import { doTheMainJob } from '../fixtures/mainJob.ts';
import { test } from '../fixtures/newsroom.ts';

test.use({ locale: 'fr-CH' });

test('the whole main job is done in French', async ({ newsroom, browser, contextOptions }) => {
  const context = await browser.newContext(contextOptions);
  await doTheMainJob(await context.newPage(), newsroom, {
    language: 'fr',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    newArticle: 'Nouvel article',
    manuscript: 'Manuscrit',
    receipt: 'État de l’enregistrement',
    saved: 'Enregistré',
    details: 'Détails',
    kind: 'Genre',
    opinion: 'Opinion',
    tags: 'Mots-clés',
    preview: 'Aperçu',
    handIn: 'Remettre',
    submitted: 'Remis',
    help: 'Aide',
    saving: 'Comment le texte est enregistré',
    whatIsSaved: 'Ce qui est enregistré, et où',
    nothingFound: /Rien trouvé pour «.Wolkenkratzer.»/,
    account: 'Votre compte',
    signOut: 'Se déconnecter',
  });
  await context.close();
});
