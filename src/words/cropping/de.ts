import type { cropping as en } from './en.ts';

export const cropping: { readonly [K in keyof typeof en]: string } = {
  'block.figure.crop.aim': 'Was festlegen',
  'block.figure.crop.crop': 'Ausschnitt',
  'block.figure.crop.focus': 'Blickpunkt',
  'block.figure.crop.frame': 'Gezeigter Teil',
  'block.figure.crop.keys':
    'Pfeiltasten verschieben den Rahmen, mit Umschalt in grösseren Schritten; + und − ändern seine Grösse. Eingabe behält ihn, Escape lässt alles, wie es war.',
  'block.figure.crop.shape': 'Format',
  'block.figure.crop.shape.free': 'Frei',
  'block.figure.crop.shape.own': 'Wie das Bild',
  'block.figure.crop.width': 'Breite',
  'block.figure.crop.height': 'Höhe',
  'block.figure.crop.told': '{{width}} × {{height}} Pixel, {{left}} % von links, {{top}} % von oben',
  'block.figure.crop.whole': 'Ganzes Bild',
  'block.figure.crop.done': 'Übernehmen',
  'block.figure.focus.keys':
    'Auf das Wichtige drücken oder den Punkt mit den Pfeiltasten verschieben. Er bleibt sichtbar, wo der Platz ein anderes Format hat, etwa auf dem Telefon.',
  'block.figure.focus.told': '{{left}} % von links, {{top}} % von oben',
};
