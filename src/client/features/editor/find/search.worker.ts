import { rangesIn } from './pattern.ts';
import type { Answer, Asked } from './searchMessages.ts';

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const pattern = new RegExp(data.source, data.flags);
  const answer: Answer = { ranges: data.texts.map((text) => rangesIn(pattern, text)) };
  self.postMessage(answer);
};

const ready: Answer = { ranges: null };
self.postMessage(ready);
