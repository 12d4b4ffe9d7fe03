import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import type { Role } from '#article/permissions.ts';
import { eachEngine, everyEngine } from '#testing/eachEngine.ts';
import { startNewsroom, type TestNewsroom, testPassword, tokenOf } from '#testing/startNewsroom.ts';
import { createSessions, type Ended } from './sessions.ts';

const hour = 60 * 60_000;

everyEngine('Sessions', (engine) => {
  let galley: TestNewsroom;
  let now = Date.UTC(2026, 4, 1, 8);
  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open(), now: () => now });
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  const signIn = async (email: string, password = testPassword) => {
    const browser = galley.visitor();
    await browser.call(endpoints.signIn, { email, password });
    return browser;
  };
  const whoIs = async (browser: { call: TestNewsroom['owner']['call'] }) =>
    (await browser.call(endpoints.getMe, {})).me?.name ?? null;

  test('the first link makes the owner, who may do everything, and works once', async () => {
    expect(galley.owner.me).toMatchObject({ name: 'Olivia Owner', role: 'admin', email: 'owner@gazette.example' });
    expect(await galley.owner.call(endpoints.getMe, {})).toEqual({ me: galley.owner.me, newsroom: 'Test Gazette' });
    expect(await galley.visitor().call(endpoints.getMe, {})).toEqual({ me: null, newsroom: 'Test Gazette' });
  });

  test('each later start has a link that signs the first administrator in, once', async () => {
    const earlier = tokenOf(await galley.newsroom.startLink());
    const token = tokenOf(await galley.newsroom.startLink());
    const browser = galley.visitor();
    await expect(browser.call(endpoints.useLink, { token: earlier })).rejects.toThrow('linkUsed');
    const purpose = { purpose: 'signIn', name: 'Olivia Owner', email: 'owner@gazette.example' };
    expect(await browser.call(endpoints.readLink, { token })).toEqual(purpose);
    expect(await browser.call(endpoints.readLink, { token })).toEqual(purpose);
    expect(await browser.call(endpoints.useLink, { token })).toEqual(galley.owner.me);
    expect(await whoIs(browser)).toBe('Olivia Owner');
    await expect(galley.visitor().call(endpoints.useLink, { token })).rejects.toThrow('linkUsed');
    await expect(galley.visitor().call(endpoints.readLink, { token })).rejects.toThrow('linkUsed');
  });

  test('of two who use a link at once, one comes in', async () => {
    const token = tokenOf(await galley.newsroom.startLink());
    const answers = await Promise.allSettled([1, 2, 3].map(() => galley.visitor().call(endpoints.useLink, { token })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('an invited colleague chooses name and password; asking for too little uses nothing up', async () => {
    const invited = await galley.owner.call(endpoints.addPerson, {
      name: 'Rita',
      email: ' Rita@Gazette.example ',
      role: 'reporter',
    });
    expect(invited.person).toMatchObject({ email: 'rita@gazette.example', role: 'reporter', disabled: false });
    expect(invited.link.url).toMatch(/^http:\/\/127\.0\.0\.1:4100\/link#[\w-]{43}$/);
    const token = tokenOf(invited.link.url);
    const browser = galley.visitor();
    await expect(browser.call(endpoints.useLink, { token })).rejects.toMatchObject({
      code: 'badInput',
      params: { detail: 'name, password' },
    });
    await expect(browser.call(endpoints.useLink, { token, name: 'Rita', password: 'short' })).rejects.toThrow(
      'badInput',
    );
    await browser.call(endpoints.useLink, { token, name: 'Rita Reporter', password: testPassword });
    expect(await whoIs(browser)).toBe('Rita Reporter');
    expect(await whoIs(await signIn('RITA@gazette.example'))).toBe('Rita Reporter');
  });

  test('an invitation lasts seven days', async () => {
    const { link } = await galley.owner.call(endpoints.addPerson, {
      name: 'L',
      email: 'late@gazette.example',
      role: 'reader',
    });
    now += 7 * 24 * hour;
    const token = tokenOf(link.url);
    await expect(galley.visitor().call(endpoints.readLink, { token })).rejects.toThrow('linkUsed');
    await expect(
      galley.visitor().call(endpoints.useLink, { token, name: 'Late', password: testPassword }),
    ).rejects.toThrow('linkUsed');
    await galley.owner.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
  });

  test('wrong password, unknown address and an account without a password are told apart by nobody', async () => {
    await galley.owner.call(endpoints.addPerson, { name: 'N', email: 'new@gazette.example', role: 'reader' });
    for (const email of ['owner@gazette.example', 'nobody@gazette.example', 'new@gazette.example']) {
      const answer = await galley.visitor().fetch('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'wrong horse battery' }),
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'wrongCredentials', params: {} });
    }
  });

  test('guessing one account’s password is slowed down, whoever guesses, and ends by waiting', async () => {
    const guess = () => signIn('victim@gazette.example', 'a guess of mine');
    for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toThrow('wrongCredentials');
    await expect(guess()).rejects.toMatchObject({ code: 'tooManyTries', status: 429 });
    expect(await whoIs(await signIn('owner@gazette.example'))).toBe('Olivia Owner');
    now += 60_000;
    await expect(guess()).rejects.toThrow('wrongCredentials');
  });

  test('many accounts cannot be tried from one address', async () => {
    now += hour;
    const guesses = Array.from({ length: 80 }, (_, n) => signIn(`n${n}@gazette.example`, 'password1234'));
    const answers = (await Promise.allSettled(guesses)).map((answer) =>
      String('reason' in answer && answer.reason.code),
    );
    expect(answers.filter((code) => code === 'wrongCredentials')).toHaveLength(60);
    expect(answers.filter((code) => code === 'tooManyTries')).toHaveLength(20);
    now += hour;
  });

  test('a sign-in makes a new session and ends the one the browser came with', async () => {
    const browser = await signIn('owner@gazette.example');
    const before = browser.cookie;
    await browser.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
    expect(browser.cookie).not.toBe(before);
    expect(await whoIs(browser)).toBe('Olivia Owner');
    expect(await whoIs(Object.assign(galley.visitor(), { cookie: before }))).toBe(null);
  });

  test('a session that somebody made up, or fixed before, is none', async () => {
    const token = 'A'.repeat(43);
    const browser = Object.assign(galley.visitor(), { cookie: `galley=${token}` });
    expect(await whoIs(browser)).toBe(null);
    await browser.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
    expect(browser.cookie).not.toContain(token);
  });

  test('signing out ends the session on the server, not only in the browser', async () => {
    const browser = await signIn('owner@gazette.example');
    const before = browser.cookie;
    const channel = await browser.channel();
    await browser.call(endpoints.signOut, {});
    expect(browser.cookie).toBe('');
    expect(await whoIs(Object.assign(galley.visitor(), { cookie: before }))).toBe(null);
    await channel.ended;
  });

  test('twelve hours without a request end a session, and seven days end any', async () => {
    const idle = await signIn('owner@gazette.example');
    now += 11 * hour;
    expect(await whoIs(idle)).toBe('Olivia Owner');
    now += 11 * hour;
    expect(await whoIs(idle)).toBe('Olivia Owner');
    now += 12 * hour;
    expect(await whoIs(idle)).toBe(null);
    const busy = await signIn('owner@gazette.example');
    for (let n = 0; n < 16; n += 1) {
      expect(await whoIs(busy)).toBe('Olivia Owner');
      now += 11 * hour;
    }
    expect(await whoIs(busy)).toBe(null);
    await galley.owner.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
  });

  test('what is overdue is cleared away, and its channels are told', async () => {
    const ended: Ended[] = [];
    const sessions = createSessions(galley.home, (each) => ended.push(each));
    const browser = await signIn('owner@gazette.example');
    const hash = await galley.home.sha256(browser.cookie.slice(browser.cookie.indexOf('=') + 1));
    await sessions.endOverdue();
    expect(ended).not.toContainEqual({ session: hash });
    now += 12 * hour;
    await sessions.endOverdue();
    expect(ended).toContainEqual({ session: hash });
    expect(await galley.home.db.query.selectFrom('session').selectAll().execute()).toEqual([]);
    sessions.close();
    await galley.owner.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
  });

  test('the database holds no token, only its SHA-256, and no password', async () => {
    const { cookie } = await signIn('owner@gazette.example');
    const token = cookie.slice(cookie.indexOf('=') + 1);
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = JSON.stringify([
      await galley.home.db.query.selectFrom('session').selectAll().execute(),
      await galley.home.db.query.selectFrom('person').selectAll().execute(),
      await galley.home.db.query.selectFrom('link').selectAll().execute(),
    ]);
    expect(rows).toContain(await galley.home.sha256(token));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(testPassword);
  });

  describe('a password', () => {
    const newPassword = 'another horse battery';
    const linkFor = (id: string, purpose: 'signIn' | 'newPassword') =>
      galley.owner.call(endpoints.linkForPerson, { id, purpose });

    test('is changed by who knows the old one; every other session and open link ends', async () => {
      const person = await galley.person('editor', 'Clara Change');
      const { id, email } = person.me;
      const [own, other] = [await person.channel(), await signIn(email)];
      const channel = await other.channel();
      const colleague = await galley.person('editor');
      const link = await linkFor(id, 'signIn');
      await person.call(endpoints.changePassword, { password: testPassword, newPassword });
      await channel.ended;
      expect(await whoIs(other)).toBe(null);
      await expect(other.channel()).rejects.toThrow('notSignedIn');
      await expect(galley.visitor().call(endpoints.useLink, { token: tokenOf(link.url) })).rejects.toThrow('linkUsed');
      await expect(signIn(email)).rejects.toThrow('wrongCredentials');
      expect(await whoIs(await signIn(email, newPassword))).toBe('Clara Change');
      expect(await whoIs(person)).toBe('Clara Change');
      expect(await whoIs(colleague)).toBe('A editor');
      own.send({ type: 'ping' });
      await own.next('pong');
    });

    test('stays as it is, and so do the sessions, when the old one is wrong or the new one too short', async () => {
      const person = await galley.person('reader');
      const other = await signIn(person.me.email);
      await expect(
        person.call(endpoints.changePassword, { password: 'wrong horse battery', newPassword }),
      ).rejects.toMatchObject({ code: 'wrongCredentials', status: 401 });
      await expect(
        person.call(endpoints.changePassword, { password: testPassword, newPassword: 'short' }),
      ).rejects.toThrow('badInput');
      await expect(
        galley.visitor().call(endpoints.changePassword, { password: testPassword, newPassword }),
      ).rejects.toThrow('notSignedIn');
      expect(await whoIs(other)).toBe('A reader');
      expect(await whoIs(await signIn(person.me.email))).toBe('A reader');
    });

    test('cannot be guessed by changing it more often than by signing in', async () => {
      const person = await galley.person('reader');
      const guess = () => person.call(endpoints.changePassword, { password: 'a guess of mine', newPassword });
      for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toThrow('wrongCredentials');
      await expect(guess()).rejects.toMatchObject({ code: 'tooManyTries', status: 429 });
      await expect(signIn(person.me.email)).rejects.toThrow('tooManyTries');
      now += hour;
      await person.call(endpoints.changePassword, { password: testPassword, newPassword });
    });

    test('of two who change it at once, one does', async () => {
      const person = await galley.person('reader');
      const other = await signIn(person.me.email);
      const answers = await Promise.allSettled(
        [person, other].map((browser, n) =>
          browser.call(endpoints.changePassword, { password: testPassword, newPassword: `${newPassword} ${n}` }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const kept = answers.findIndex(({ status }) => status === 'fulfilled');
      expect(await whoIs(await signIn(person.me.email, `${newPassword} ${kept}`))).toBe('A reader');
    });

    test('that is forgotten is chosen anew by an administrator’s link, which ends every session', async () => {
      const person = await galley.person('editor', 'Frida Forgot');
      const { id, email } = person.me;
      const channel = await person.channel();
      const token = tokenOf((await linkFor(id, 'newPassword')).url);
      const browser = galley.visitor();
      expect(await browser.call(endpoints.readLink, { token })).toEqual({
        purpose: 'newPassword',
        name: 'Frida Forgot',
        email,
      });
      await expect(browser.call(endpoints.useLink, { token })).rejects.toMatchObject({
        code: 'badInput',
        params: { detail: 'password' },
      });
      expect(await whoIs(person)).toBe('Frida Forgot');
      await browser.call(endpoints.useLink, { token, name: 'Somebody Else', password: newPassword });
      await channel.ended;
      expect(await whoIs(person)).toBe(null);
      expect(await whoIs(browser)).toBe('Frida Forgot');
      await expect(signIn(email)).rejects.toThrow('wrongCredentials');
      expect(await whoIs(await signIn(email, newPassword))).toBe('Frida Forgot');
      await expect(galley.visitor().call(endpoints.useLink, { token, password: testPassword })).rejects.toThrow(
        'linkUsed',
      );
    });

    test('is not chosen by a link that only signs in, and before there is one the link is an invitation', async () => {
      const person = await galley.person('editor');
      const token = tokenOf((await linkFor(person.me.id, 'signIn')).url);
      await galley.visitor().call(endpoints.useLink, { token, password: newPassword });
      expect(await whoIs(await signIn(person.me.email))).toBe('A editor');
      const { person: invited } = await galley.owner.call(endpoints.addPerson, {
        name: 'Ina',
        email: 'ina@gazette.example',
        role: 'reader',
      });
      const link = await linkFor(invited.id, 'newPassword');
      const { purpose } = await galley.visitor().call(endpoints.readLink, { token: tokenOf(link.url) });
      expect(purpose).toBe('invitation');
    });
  });

  describe('rights that change', () => {
    test.each<[string, { role?: Role; disabled?: boolean }]>([
      ['another role', { role: 'reader' }],
      ['a disabled account', { disabled: true }],
    ])('%s ends every session and channel', async (_, change) => {
      const person = await galley.person('editor');
      const second = await signIn(person.me.email);
      const channel = await person.channel();
      const changed = await galley.owner.call(endpoints.changePerson, { id: person.me.id, ...change });
      expect(changed).toMatchObject(change);
      await channel.ended;
      expect(await whoIs(person)).toBe(null);
      expect(await whoIs(second)).toBe(null);
      await expect(second.channel()).rejects.toThrow('notSignedIn');
    });

    test('a disabled account cannot sign in by password or link until it is enabled', async () => {
      const person = await galley.person('editor');
      const { id, email } = person.me;
      const link = await galley.owner.call(endpoints.linkForPerson, { id });
      await galley.owner.call(endpoints.changePerson, { id, disabled: true });
      await expect(signIn(email)).rejects.toThrow('wrongCredentials');
      const useLink = () => galley.visitor().call(endpoints.useLink, { token: tokenOf(link.url) });
      await expect(useLink()).rejects.toThrow('linkUsed');
      await expect(galley.owner.call(endpoints.linkForPerson, { id })).rejects.toThrow('notFound');
      await galley.owner.call(endpoints.changePerson, { id, disabled: false });
      await expect(useLink()).rejects.toThrow('linkUsed');
      expect(await whoIs(await signIn(email))).toBe('A editor');
    });
  });

  test('a channel is refused without a session and to a foreign page', async () => {
    await expect(galley.visitor().channel()).rejects.toThrow('notSignedIn');
    const foreign = new Request(`${galley.origin}/api/channel`, {
      headers: { origin: 'https://evil.example', cookie: galley.owner.cookie },
    });
    const none = new Request(`${galley.origin}/api/channel`, { headers: { cookie: galley.owner.cookie } });
    for (const request of [foreign, none]) {
      const refused = await galley.newsroom.connect(
        request,
        () => {},
        () => {},
      );
      expect(refused).toMatchObject({ code: 'foreignOrigin' });
    }
  });

  test('a channel is refused to a tab of somebody else than who is signed in by now', async () => {
    const [anna, beat] = [await galley.person('reporter'), await galley.person('reporter')];
    const knock = (person: string) =>
      galley.newsroom.connect(
        new Request(`${galley.origin}/api/channel?person=${person}`, {
          headers: { origin: galley.origin, cookie: beat.cookie },
        }),
        () => {},
        () => {},
      );
    expect(await knock(anna.me.id)).toMatchObject({ code: 'notSignedIn' });
    const own = await knock(beat.me.id);
    if (own instanceof Problem) throw own;
    own.closed();
  });

  test('twenty channels a person, and one more when one has closed', async () => {
    const person = await galley.person('reporter');
    const open = await Promise.all(Array.from({ length: 20 }, () => person.channel()));
    await expect(person.channel()).rejects.toThrow('tooManyTries');
    open[0]?.close();
    open[0]?.close();
    const again = await person.channel();
    await expect(person.channel()).rejects.toThrow('tooManyTries');
    for (const channel of [...open, again]) channel.close();
  });
});

eachEngine('Several nodes', (engine) => {
  if (engine.engine !== 'postgres') {
    test('are refused by a database of one process', async () => {
      const place = await engine.place();
      await place.open();
      await expect(place.open()).rejects.toThrow('Another Galley');
    });
    return;
  }

  test('share their sessions, and end each other’s channels', async () => {
    const place = await engine.place();
    const [here, there] = [
      await startNewsroom({ db: await place.open() }),
      await startNewsroom({ db: await place.open() }),
    ];
    const person = await here.person('reporter');
    const elsewhere = Object.assign(there.visitor(), { cookie: person.cookie });
    expect((await elsewhere.call(endpoints.getMe, {})).me?.id).toBe(person.me.id);
    const channel = await elsewhere.channel();
    const other = there.visitor();
    await other.call(endpoints.signIn, { email: person.me.email, password: testPassword });
    const otherChannel = await other.channel();
    const newPassword = { password: testPassword, newPassword: 'another horse battery' };
    await person.call(endpoints.changePassword, newPassword);
    await otherChannel.ended;
    channel.send({ type: 'ping' });
    await channel.next('pong');
    await person.call(endpoints.signOut, {});
    await channel.ended;
    await Promise.all([here.close(), there.close()]);
    expect([...here.errors, ...there.errors]).toEqual([]);
  });
});

test('at https the cookie is bound to the host; nowhere can a script read it', async () => {
  for (const [origin, name] of [
    ['https://galley.example', '__Host-galley'],
    ['http://127.0.0.1:4100', 'galley'],
  ] as const) {
    const galley = await startNewsroom({ origin });
    const answer = await galley.visitor().fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'owner@gazette.example', password: testPassword }),
    });
    const [pair, ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(pair?.split('=')[0]).toBe(name);
    const secure = origin.startsWith('https:') ? ['Secure'] : [];
    expect(attributes).toEqual(['Max-Age=604800', 'Path=/', 'HttpOnly', 'SameSite=Lax', ...secure]);
    await galley.close();
  }
});
