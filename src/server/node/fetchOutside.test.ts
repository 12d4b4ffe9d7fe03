import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Problem } from '#api/problem.ts';
import { type LoopbackWeb, loopbackWeb, publicly } from '#testing/loopbackOutside.ts';
import { createFetchOutside } from './fetchOutside.ts';

const open: LoopbackWeb[] = [];
afterEach(async () => {
  for (const web of open.splice(0)) {
    expect(web.canaryHits()).toBe(0);
    await web.close();
  }
});

async function start(...args: Parameters<typeof loopbackWeb>) {
  const web = await loopbackWeb(...args);
  open.push(web);
  return { web, get: createFetchOutside(web.outside) };
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );

test('what lies at an address is got, with the name asked for and nothing of ours', async () => {
  const { web, get } = await start((_, response) => response.end('bytes'));
  const { bytes, address } = await get('http://pictures.example/a%20b.jpg?size=1');
  expect([new TextDecoder().decode(bytes), address]).toEqual(['bytes', 'http://pictures.example/a%20b.jpg?size=1']);
  expect(web.connected).toEqual([{ address: publicly, port: 80 }]);
  expect(web.asked).toMatchObject([{ host: 'pictures.example', path: '/a%20b.jpg?size=1' }]);
  expect(Object.keys(web.asked[0]?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

describe('never asked is', () => {
  test.each([
    'ftp://pictures.example/a',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'gopher://pictures.example/',
    'http://user:secret@pictures.example/a',
    'http://user@pictures.example/a',
    'http://pictures.example:8080/a',
    'http://pictures.example:22/',
    'https://pictures.example:8443/',
    'http://',
    'pictures.example/a.jpg',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://①②⑦.⓪.⓪.①/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/machine',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
  ])('%s', async (address) => {
    const { web, get } = await start((_, response) => response.end());
    expect(await codeOf(get(address))).toBe('addressRefused');
    expect([web.connected, web.asked]).toEqual([[], []]);
  });

  const names = {
    localhost: [['127.0.0.1']],
    'inside.example': [['10.0.0.5']],
    'six.example': [['::1']],
    'metadata.google.internal': [['169.254.169.254']],
    'mapped.example': [['::ffff:10.0.0.1']],
    'one-of-two.example': [[publicly, '192.168.1.1']],
    'nowhere.example': [[]],
  };
  test.each(Object.keys(names))('a name that means an address inside: %s', async (name) => {
    const { web, get } = await start((_, response) => response.end(), names);
    expect(await codeOf(get(`http://${name}/`))).toBe('addressRefused');
    expect(web.connected).toEqual([]);
  });
});

test('a name is resolved once, and the connection goes where it pointed then', async () => {
  const names = { 'rebinding.example': [[publicly], ['127.0.0.1']] };
  const { web, get } = await start((_, response) => response.end('first'), names);
  expect(new TextDecoder().decode((await get('http://rebinding.example/')).bytes)).toBe('first');
  expect([web.resolved, web.connected]).toEqual([['rebinding.example'], [{ address: publicly, port: 80 }]]);
  expect(await codeOf(get('http://rebinding.example/'))).toBe('addressRefused');
  expect(web.connected).toHaveLength(1);
});

describe('redirects', () => {
  const to =
    (location: string) => (request: { url?: string | undefined }, response: import('node:http').ServerResponse) =>
      request.url === '/end' ? response.end('end') : response.writeHead(302, { Location: location }).end();

  test('are followed, also to another name and to a path', async () => {
    const { web, get } = await start(to('//other.example/end'));
    expect((await get('http://pictures.example/start')).address).toBe('http://other.example/end');
    expect(web.asked.map(({ host }) => host)).toEqual(['pictures.example', 'other.example']);
    const { get: within } = await start(to('/end'));
    expect((await within('http://pictures.example/start')).address).toBe('http://pictures.example/end');
  });

  test.each([
    'http://127.0.0.1/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://inside.example/',
    'http://pictures.example:6379/',
    'http://user:secret@pictures.example/end',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://[',
  ])('are looked at each time: %s', async (location) => {
    const { web, get } = await start(to(location), { 'inside.example': [['172.20.0.1']] });
    expect(await codeOf(get('http://pictures.example/start'))).toBe('addressRefused');
    expect(web.connected).toHaveLength(1);
  });

  test('that point to the canary of this machine do not reach it', async () => {
    const { web, get } = await start((_, response) =>
      response.writeHead(307, { Location: `http://127.0.0.1:${web.canaryPort}/` }).end(),
    );
    expect(await codeOf(get('http://pictures.example/'))).toBe('addressRefused');
  });

  test('come to an end', async () => {
    const { web, get } = await start(to('/again'));
    expect(await codeOf(get('http://pictures.example/start'))).toBe('addressUnreachable');
    expect(web.asked).toHaveLength(6);
  });
});

describe('an answer', () => {
  test('larger than 5 MB is cut off, whether it says so or not', async () => {
    const large = Buffer.alloc(1024 * 1024);
    const { get: told } = await start((_, response) => {
      response.writeHead(200, { 'Content-Length': String(6 * large.length) });
      response.write(large);
    });
    expect(await codeOf(told('http://pictures.example/'))).toBe('addressTooLarge');
    let sent = 0;
    const { get: untold } = await start((_, response) => {
      const more = () => {
        sent += 1;
        if (sent < 64) response.write(large, more);
        else response.end();
      };
      more();
    });
    expect(await codeOf(untold('http://pictures.example/'))).toBe('addressTooLarge');
    expect(sent).toBeLessThan(64);
  });

  test('that does not come, or drips, is not waited for longer than five seconds', async () => {
    const { get: silent } = await start(() => {});
    const { get: dripping } = await start((_, response) => {
      const timer = setInterval(() => response.write('.'), 200);
      response.on('close', () => clearInterval(timer));
    });
    const begun = performance.now();
    expect(
      await Promise.all([
        codeOf(silent('http://pictures.example/')),
        codeOf(dripping('http://pictures.example/')),
        codeOf(createFetchOutside({ resolve: () => new Promise(() => {}), connect: refuse })('http://slow.example/')),
      ]),
    ).toEqual(['addressTooSlow', 'addressTooSlow', 'addressTooSlow']);
    expect(performance.now() - begun).toBeLessThan(8_000);
  }, 15_000);

  test('that is none, or an error, is told as one', async () => {
    const { get: missing } = await start((_, response) => response.writeHead(404).end());
    expect(await codeOf(missing('http://pictures.example/'))).toBe('addressUnreachable');
    const { get: hung } = await start((request) => request.socket.destroy());
    expect(await codeOf(hung('http://pictures.example/'))).toBe('addressUnreachable');
    const unknown = createFetchOutside({ resolve: () => Promise.reject(new Error('ENOTFOUND')), connect: refuse });
    expect(await codeOf(unknown('http://unknown.example/'))).toBe('addressUnreachable');
  });
});

function refuse(): never {
  throw new Error('Nothing is to be connected');
}

describe('over TLS', () => {
  test('the certificate has to be that of the name, though the connection goes to an address', async () => {
    const secure = certificateOf('pictures.example');
    const { web, get } = await start((_, response) => response.end('secret'), {}, secure);
    expect(new TextDecoder().decode((await get('https://pictures.example/a')).bytes)).toBe('secret');
    expect(web.connected).toEqual([{ address: publicly, port: 443 }]);
    expect(await codeOf(get('https://other.example/a'))).toBe('addressUnreachable');
    const { authorities, ...untrusting } = web.outside;
    expect(await codeOf(createFetchOutside(untrusting)('https://pictures.example/a'))).toBe('addressUnreachable');
    expect(web.asked).toHaveLength(1);
  });
});

function certificateOf(name: string): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'galley-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    const said = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...said, '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
