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
