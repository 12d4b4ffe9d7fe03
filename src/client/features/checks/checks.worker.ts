import { ArticleChecks } from './ArticleChecks.ts';
import type { Asked } from './checksMessages.ts';

const checks = new ArticleChecks();

self.onmessage = ({ data }: MessageEvent<Asked>) => self.postMessage(checks.answer(data));
