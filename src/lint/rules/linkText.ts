import { defineRule } from '../defineRule.ts';

const phrases = {
  de: 'hier|da|dort|link|dieser link|diesem link|mehr|mehr (?:dazu|lesen|erfahren|infos?|informationen)|weiter|weiterlesen|hier (?:klicken|lesen)|klick(?:en sie)? hier|zum artikel',
  fr: "ici|là|lien|ce lien|plus|en savoir plus|(?:voir|lire) (?:ici|plus|la suite)|cli(?:quez|quer) ici|lire l[’']article|plus d[’']infos?",
  it: 'qui|link|questo link|altro|clicca qui|leggi (?:qui|tutto|di più)|continua a leggere|scopri di più|(?:per )?saperne di più',
  en: 'here|there|this|this link|link|more|(?:read|see|learn|find out) more|click here|continue reading|more info(?:rmation)?',
};
const vague = new RegExp(`^(?:${Object.values(phrases).join('|')})$`, 'iu');

/** Who hears only the links of a page should know where they lead. */
export const linkText = defineRule({
  name: 'linkText',
  group: 'structure',
  level: 'hint',
  *line({ text, links }) {
    for (const { from, to } of links) {
      const words = text.slice(from, to).trim();
      if (vague.test(words.replace(/[.:…»«]+$/u, '').trim())) yield { from, to, params: { words } };
      else if (/^(?:https?:\/\/|www\.)/i.test(words)) yield { from, to, says: 'check.linkText.address' };
    }
  },
});
