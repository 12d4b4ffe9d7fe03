import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { startNewsroom, type TestNewsroom, tokenOf } from '#testing/startNewsroom.ts';

eachEngine('People', (engine) => {
  let galley: TestNewsroom;
  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open() });
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  test('are listed in the order they came, with faces told apart', async () => {
    await galley.person('reporter', 'Bea');
    await galley.person('editor', 'Carl');
    const { people } = await galley.owner.call(endpoints.listPeople, {});
    expect(people.map(({ name, colour }) => [name, colour])).toEqual([
      ['Olivia Owner', 0],
      ['Bea', 1],
      ['Carl', 2],
    ]);
  });

  test('an address belongs to one person, however it is written', async () => {
    const add = (email: string) => galley.owner.call(endpoints.addPerson, { name: 'D', email, role: 'reader' });
    await add('dora@gazette.example');
    await expect(add(' DORA@Gazette.Example ')).rejects.toMatchObject({ code: 'emailTaken', status: 409 });
    const both = await Promise.allSettled([add('twin@gazette.example'), add('twin@gazette.example')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('have names, addresses and ids that every database can take', async () => {
    const { owner } = galley;
    const add = (name: string, email: string) => owner.call(endpoints.addPerson, { name, email, role: 'reader' });
    for (const bad of ['A\u0000', 'A\ud800', 'A\nB', 'A\u0007'])
      await expect(add(bad, 'bad@gazette.example')).rejects.toMatchObject({ code: 'badInput' });
    for (const bad of ['a\u0000@gazette.example', 'a\ud800@gazette.example'])
      await expect(add('A', bad)).rejects.toMatchObject({ code: 'badInput' });
    const signIn = { email: 'a\u0000@gazette.example', password: 'correct horse battery' };
    await expect(galley.visitor().call(endpoints.signIn, signIn)).rejects.toMatchObject({ code: 'badInput' });
    const token = tokenOf((await add('F', 'f@gazette.example')).link.url);
    const use = galley.visitor().call(endpoints.useLink, { token, name: 'F\u0000', password: 'correct horse battery' });
    await expect(use).rejects.toMatchObject({ code: 'badInput' });
    await expect(owner.call(endpoints.linkForPerson, { id: 'a\u0000b' })).rejects.toMatchObject({ code: 'notFound' });
    const change = owner.call(endpoints.changePerson, { id: 'abc\u0000', role: 'chief' });
    await expect(change).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a new link replaces the one before', async () => {
    const { person, link } = await galley.owner.call(endpoints.addPerson, {
      name: 'E',
      email: 'e@gazette.example',
      role: 'reader',
    });
    const second = await galley.owner.call(endpoints.linkForPerson, { id: person.id });
    const read = (url: string) => galley.visitor().call(endpoints.readLink, { token: tokenOf(url) });
    await expect(read(link.url)).rejects.toThrow('linkUsed');
    expect(await read(second.url)).toEqual({ purpose: 'invitation', name: 'E', email: 'e@gazette.example' });
  });

  test('a change that changes nothing ends nobody’s work', async () => {
    const person = await galley.person('reporter');
    await galley.owner.call(endpoints.changePerson, { id: person.me.id, role: 'reporter', disabled: false });
    expect((await person.call(endpoints.getMe, {})).me?.id).toBe(person.me.id);
  });

  test('who is shut out learns of it, and is not told the same as one whose session ended', async () => {
    const person = await galley.person('reporter');
    const change = (disabled: boolean) => galley.owner.call(endpoints.changePerson, { id: person.me.id, disabled });
    await change(true);
    expect(await person.call(endpoints.getMe, {})).toMatchObject({ me: null, shutOut: true });
    await expect(person.call(endpoints.listArticles, {})).rejects.toThrow('notSignedIn');
    // Let in again, one signs in anew: what was open before stays closed.
    await change(false);
    expect(await person.call(endpoints.getMe, {})).toMatchObject({ me: null });
    expect((await person.call(endpoints.getMe, {})).shutOut).toBeUndefined();
  });

  test('the last administrator stays one', async () => {
    const { id } = galley.owner.me;
    const change = (change: object) => galley.owner.call(endpoints.changePerson, { id, ...change });
    await expect(change({ role: 'chief' })).rejects.toMatchObject({ code: 'lastAdmin', status: 409 });
    await expect(change({ disabled: true })).rejects.toThrow('lastAdmin');
    const second = await galley.person('admin');
    await galley.owner.call(endpoints.changePerson, { id: second.me.id, disabled: true });
    await expect(change({ role: 'chief' })).rejects.toThrow('lastAdmin');
  });

  test('two administrators who demote each other at once: one of them stays', async () => {
    const second = await galley.person('admin', 'Second');
    const demote = (by: typeof second, id: string) => by.call(endpoints.changePerson, { id, role: 'chief' });
    const answers = await Promise.allSettled([demote(galley.owner, second.me.id), demote(second, galley.owner.me.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await galley.home.db.query
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled', '=', 0)
      .execute();
    expect(left).toHaveLength(1);
  });
});
