import { endpoints } from '#api/all.ts';
import type { Endpoint } from '#api/endpoint.ts';
import { newToken } from '#server/chance.ts';
import type { Newsroom } from '#server/createNewsroom.ts';
import type { AnswerOnWire, RequestOnWire } from './wire.ts';

interface Entrance {
  newsroom: Newsroom;
  ask(request: RequestOnWire): Promise<AnswerOnWire>;
  origin: string;
  /** Whether a newsroom that nobody owns yet begins with the sample articles. */
  samples: boolean;
  onSamples(): void;
}

const owner = { name: 'Kim Muster', email: 'demo@example.org' };

/** Signs the browser in as the newsroom's owner, unless somebody is signed in; by the link that whoever starts a server gets. */
export async function enter({ newsroom, ask, origin, samples, onSamples }: Entrance): Promise<void> {
  const { me } = (await call(endpoints.getMe)) as { me: unknown };
  if (me) return;
  const link = await newsroom.startLink();
  const token = link.slice(link.indexOf('#') + 1);
  const { purpose } = (await call(endpoints.readLink, { token })) as { purpose: string };
  if (purpose !== 'owner') return void (await call(endpoints.useLink, { token }));
  await call(endpoints.useLink, { token, ...owner, password: newToken() });
  if (!samples) return;
  onSamples();
  await call(endpoints.addSamples, {});

  async function call({ method, path }: Endpoint, input?: object): Promise<unknown> {
    const body = input ? new TextEncoder().encode(JSON.stringify(input)).buffer : null;
    const headers: [string, string][] = [['content-type', 'application/json']];
    const answer = await ask({ url: origin + path, method, headers, body });
    const text = new TextDecoder().decode(answer.body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  }
}
