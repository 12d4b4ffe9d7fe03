import { bullets, crosshead, paragraph, pullquote, type Sample } from './sample.ts';

export const vapeur: Sample = {
  id: 'sample-vapeur',
  stage: 'draft',
  fields: {
    language: 'fr-CH',
    section: 'Régions',
    tags: ['navigation', 'patrimoine', 'Saint-Aubert'],
    slug: 'le-vapeur-hirondelle-reprend-le-large',
    byline: [{ key: 'rochat', kind: 'person', name: 'Élodie Rochat', role: '', join: '' }],
    dateline: 'Saint-Aubert',
  },
  kicker: 'Patrimoine',
  headline: 'Le vapeur «Hirondelle» reprend le large après neuf ans de chantier',
  standfirst:
    'Coque refaite, chaudière révisée, bancs de mélèze vernis à la main. Samedi, le plus vieux bateau du lac a relié les deux rives devant quelque 2000 personnes.',
  body: [
    paragraph(
      'À 10h12, le sifflet a couvert la fanfare. L’«Hirondelle» s’est écartée du débarcadère de Saint-Aubert, a hésité une seconde, puis a mis le cap au sud. Sur le quai, des applaudissements et quelques larmes. «J’avais sept ans la dernière fois que je l’ai vue fumer», confie Marcel Jaquier, 81 ans, ancien mécanicien de la compagnie.',
    ),
    paragraph(
      'Construit en 1911, retiré du service en 1978, le vapeur a longtemps servi de remise à voiles. Une association l’a racheté pour un franc symbolique. Il a fallu trouver le reste, soit 3,4 millions, dont un tiers en heures de travail bénévole.',
    ),
    pullquote(
      '«On ne restaure pas un bateau, on restaure les gestes de ceux qui l’ont fait»',
      'Anne-Lise Perrottet',
      'cheffe du chantier',
    ),
    crosshead('Des rivets posés à chaud'),
    paragraph(
      'Le chantier a formé onze apprentis à une technique presque oubliée, la pose de rivets à chaud. «On ne restaure pas un bateau, on restaure les gestes de ceux qui l’ont fait», résume Anne-Lise Perrottet, qui a dirigé les travaux. Deux de ces apprentis viennent d’être engagés par un atelier ferroviaire.',
    ),
    crosshead('Trois courses par semaine'),
    paragraph('Dès le mois de mai, l’«Hirondelle» naviguera selon un horaire régulier.'),
    bullets(
      'Le mercredi, une course du soir avec lecture à bord.',
      'Le samedi, la traversée du marché, vélos admis.',
      'Le dimanche, le tour du lac en trois heures et demie.',
    ),
    paragraph(
      'La chaudière brûle désormais des granulés de bois de la région. Elle en consomme 140 kilos par heure, une quantité que l’association publie chaque semaine sur le panneau du débarcadère.',
    ),
  ],
};
