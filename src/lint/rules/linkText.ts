import { defineRule } from '../defineRule.ts';

const vague =
  /^(?:hier|da|dort|link|mehr|weiter|weiterlesen|hier klicken|klick(?:en sie)? hier|ici|là|lien|plus|en savoir plus|cliquez ici|lire la suite|qui|link|altro|clicca qui|leggi tutto|here|there|this|this link|link|more|read more|click here|learn more)$/iu;

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
