import { defineRule } from '../defineRule.ts';

/** Large words without anybody who says them. */
export const pullquoteSpeaker = defineRule({
  name: 'pullquoteSpeaker',
  group: 'quotations',
  level: 'warn',
  *block({ block: { kind, lines } }) {
    if (kind !== 'pullquote') return;
    const words = lines.find(({ role }) => role === 'pullquote_words');
    const speaker = lines.find(({ role }) => role === 'pullquote_speaker');
    if (!words || words.text.trim() === '' || (speaker && speaker.text.trim() !== '')) return;
    yield { from: words.at, to: words.at + words.text.length };
  },
});
