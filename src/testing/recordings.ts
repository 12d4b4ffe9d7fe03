/** A WAV of silence: mono, 8 bits, 8,000 samples a second. */
export function wav(seconds: number): Buffer {
  const samples = Math.round(seconds * 8000);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

/** An MP3 of silence: frames of MPEG-1 Layer III at 128 kbit/s and 44,100 samples a second, 1,152 samples each. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064);
  return Buffer.concat(Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame));
}

/** An Ogg with an Opus stream that says it is this long. */
export function ogg(seconds: number): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0])]);
  return Buffer.concat([
    oggPage(2, 0, 0, head),
    oggPage(0, 1, 0, tags),
    oggPage(4, 2, seconds * 48_000, Buffer.alloc(60)),
  ]);
}

function oggPage(kind: number, number: number, granule: number, data: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.write('OggS', 0, 'latin1');
  head[5] = kind;
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(number, 18);
  head[26] = 1;
  head[27] = data.length;
  return Buffer.concat([head, data]);
}

/** An MP4 with one track of AAC, or of pictures, that says it is this long. */
export function m4a(seconds: number, track: 'soun' | 'vide' = 'soun'): Buffer {
  const full = (...numbers: readonly number[]) => Buffer.concat([Buffer.alloc(4), ...numbers.map(uint32)]);
  const entry = track === 'soun' ? soundEntry() : box('avc1', Buffer.alloc(78));
  const stbl = box(
    'stbl',
    box('stsd', full(1), entry),
    box('stts', full(1, seconds, 1000)),
    box('stsc', full(1, 1, seconds, 1)),
    box('stsz', full(4, seconds)),
    box('stco', full(1, 0)),
  );
  const hdlr = box('hdlr', full(0), Buffer.from(track, 'latin1'), Buffer.alloc(13));
  const mdhd = box('mdhd', full(0, 0, 1000, seconds * 1000, 0));
  const tkhd = box('tkhd', full(0, 0, 1, 0, seconds * 1000), Buffer.alloc(60));
  const trak = box('trak', tkhd, box('mdia', mdhd, hdlr, box('minf', stbl)));
  const mvhd = box('mvhd', full(0, 0, 1000, seconds * 1000), Buffer.alloc(80));
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \u0000\u0000\u0000\u0000isom', 'latin1')),
    box('moov', mvhd, trak),
    box('mdat', Buffer.alloc(4 * seconds)),
  ]);
}

function soundEntry(): Buffer {
  const entry = Buffer.alloc(28);
  entry.writeUInt16BE(1, 6);
  entry.writeUInt16BE(1, 16);
  entry.writeUInt16BE(16, 18);
  entry.writeUInt32BE(44_100 * 65_536, 24);
  return box('mp4a', entry);
}

function box(name: string, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content);
  return Buffer.concat([uint32(data.length + 8), Buffer.from(name, 'latin1'), data]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
