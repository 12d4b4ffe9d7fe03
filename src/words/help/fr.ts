import type { HelpText } from './helpText.ts';

/** No-break spaces stand before double punctuation, as in the French catalog. */
export const help: HelpText = [
  {
    name: 'desk',
    title: 'Le desk',
    paragraphs: [
      'Tous les articles de la rédaction sont ici : état, titre, rubrique, auteur, longueur, dernière modification, et qui s’y trouve en ce moment.',
      'La recherche porte sur chaque mot de chaque article. Les filtres et le tri font partie de l’adresse : une vue peut être mise en signet ou envoyée à une collègue.',
    ],
  },
  {
    name: 'article',
    title: 'L’article',
    paragraphs: [
      'Surtitre, titre, chapeau et corps forment un seul texte : la touche Entrée mène de l’un à l’autre. Sur une ligne vide, / ou le plus dans la marge insère un bloc, par exemple un intertitre, une citation en exergue ou une image.',
      'À gauche se trouve le plan, à droite un panneau avec la page telle que le public la verra, l’historique et les détails.',
    ],
  },
  {
    name: 'details',
    title: 'Détails et longueurs',
    paragraphs: [
      'Les détails sont ce que l’on choisit à propos d’un article : genre, langue, rubrique, mots-clés, adresse, et les textes courts pour la recherche, les réseaux et le push. Si le titre de recherche ou celui pour les réseaux est vide, le titre le remplace.',
      'La ligne sous le manuscrit compte ce que l’on voit comme un signe. Elle dit court, long ou trop long, et n’arrête personne.',
    ],
  },
  {
    name: 'history',
    title: 'L’historique',
    paragraphs: [
      'L’historique dit qui a écrit quand, et donne les versions qui ont un nom : à la main, ou parce que l’article a été transmis. Le curseur mène par toutes les versions qu’il y a eu, chacune comme page de ce moment.',
      'Deux versions quelconques se comparent mot par mot. Une version, un bloc ou un passage supprimé revient comme une modification de votre part : les autres continuent d’écrire, et vous pouvez l’annuler.',
    ],
  },
  {
    name: 'saving',
    title: 'Comment le texte est enregistré',
    paragraphs: [
      'Il n’y a rien à presser. Ce que vous écrivez est d’abord noté dans ce navigateur, puis envoyé. « Enregistré », avec l’heure et la version, signifie que c’est dans la base de données de la rédaction.',
      '« Hors ligne » signifie que le serveur est injoignable. Continuez d’écrire : chaque modification reste ici, même si le navigateur plante ou se ferme, et part dès que le serveur est de retour.',
      'Se déconnecter efface ce que ce navigateur a gardé. Si quelque chose n’est pas encore enregistré, la question vous est posée d’abord.',
    ],
  },
  {
    name: 'together',
    title: 'Écrire ensemble',
    paragraphs: [
      'Plusieurs personnes peuvent écrire en même temps dans un article. Leur curseur porte leur nom, et dans les détails on voit qui se trouve dans quel champ.',
      'Annuler ne concerne que vos propres modifications. Si celle d’une collègue ne laisse plus de place à vos mots, ils sont gardés et vous sont proposés comme texte déplacé.',
    ],
  },
  {
    name: 'stages',
    title: 'Les états',
    paragraphs: [
      'Le bouton principal en haut fait avancer un article : du brouillon à la remise, à la correction, à la validation. Dès la correction, seul le desk y écrit. Le menu à côté permet de revenir.',
    ],
  },
  {
    name: 'offline',
    title: 'Dans le train, et comme application',
    paragraphs: [
      'Un article ouvert ici se rouvre sans connexion. Depuis le menu du navigateur, Galley peut être installé comme application.',
    ],
  },
  {
    name: 'topics',
    title: 'D’où viennent les thèmes',
    paragraphs: [
      'Les mots-clés que d’autres rédactions connaissent sont les IPTC Media Topics, © IPTC (iptc.org), utilisés sous la licence CC BY 4.0. Un mot-clé en est un quand il porte le nom du thème en allemand, en français ou en anglais.',
    ],
  },
];
