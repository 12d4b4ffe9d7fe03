import { answerWrites } from './answerWrites.ts';
import type { Asked } from './writingMessages.ts';

const hear = answerWrites((answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<Asked>) => hear(data);
