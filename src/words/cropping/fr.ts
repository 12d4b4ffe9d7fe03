import type { cropping as en } from './en.ts';

export const cropping: { readonly [K in keyof typeof en]: string } = {
  'block.figure.crop.aim': 'À régler',
  'block.figure.crop.crop': 'Cadrage',
  'block.figure.crop.focus': 'Point d’intérêt',
  'block.figure.crop.frame': 'Partie montrée',
  'block.figure.crop.keys':
    'Les flèches déplacent le cadre, avec Maj à plus grands pas\u00a0; + et − changent sa taille. Entrée le garde, Échap laisse tout en l’état.',
  'block.figure.crop.shape': 'Format',
  'block.figure.crop.shape.free': 'Libre',
  'block.figure.crop.shape.own': 'Comme l’image',
  'block.figure.crop.width': 'Largeur',
  'block.figure.crop.height': 'Hauteur',
  'block.figure.crop.told': '{{width}} × {{height}} pixels, à {{left}}\u00a0% de la gauche et {{top}}\u00a0% du haut',
  'block.figure.crop.whole': 'Image entière',
  'block.figure.crop.done': 'Appliquer',
  'block.figure.focus.keys':
    'Appuyez sur l’essentiel ou déplacez le point avec les flèches. Il reste visible là où la place a un autre format, sur un téléphone par exemple.',
  'block.figure.focus.told': 'à {{left}}\u00a0% de la gauche et {{top}}\u00a0% du haut',
};
