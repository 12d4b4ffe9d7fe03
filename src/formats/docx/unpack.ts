import { Unzip, UnzipInflate } from 'fflate';
import { FileRefusal } from '../reading/refusal.ts';

const mostEntries = 2000;
const mostUnpacked = 100 * 1024 * 1024;
const mostRatio = 100;
/** Below this no ratio is dangerous. */
const harmless = 1024 * 1024;

interface Entry {
  name: string;
  packed: number;
  size: number;
}

/**
 * The files of a zip by their names. Its directory is read first and refused where it is too much or leads out of its folder; what is then
 * unpacked is counted again, since a directory may lie.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = directory(bytes);
  const names = new Set(entries.map(({ name }) => name));
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!names.has(file.name) || !wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof FileRefusal ? error : broken(file.name);
      size += chunk.length;
      total += chunk.length;
      if (total > mostUnpacked || (size > harmless && size > bytes.length * mostRatio)) throw tooLarge();
      chunks.push(chunk.slice());
      if (final) files.set(file.name, joined(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += 65_536)
      unzip.push(bytes.subarray(from, from + 65_536), from + 65_536 >= bytes.length);
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('fileBroken', { detail: 'zip' });
  }
  return files;
}

const tooLarge = () => new FileRefusal('fileUnpacksTooLarge', { most: mostUnpacked / 1024 / 1024 });

/** The central directory of a zip. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw tooLarge();
  if (count > mostEntries) throw new FileRefusal('fileUnpacksTooLarge', { most: mostUnpacked / 1024 / 1024 });
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(nameBytes);
    if (leadsOut(name)) throw broken(name);
    entries.push({ name, packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostUnpacked) throw tooLarge();
  if (entries.some((entry) => entry.size > harmless && entry.size > Math.max(1, entry.packed) * mostRatio))
    throw tooLarge();
  return entries;
}

function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken();
}

const broken = (detail = 'zip') => new FileRefusal('fileBroken', { detail: detail.slice(0, 100) });

const leadsOut = (name: string) =>
  name.includes('\u0000') || /^[/\\]|^[a-z]:|\\/i.test(name) || name.split('/').includes('..');

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
