import sharp from 'sharp';

interface PressPhoto {
  width?: number;
  height?: number;
  /** IPTC-IIM datasets of the application record by their numbers: 120 is the caption, 110 the credit, 80 the author. */
  iim?: Readonly<Record<number, string>>;
  /** How the IIM's texts are written; UTF-8 is announced, the others are not. */
  charset?: 'utf-8' | 'latin1' | 'utf-8 unannounced';
  xmp?: string;
  /** Artist and copyright as the camera writes them. */
  camera?: { Artist?: string; Copyright?: string; ImageDescription?: string };
}

/** A JPEG as an agency sends it: where it was taken in EXIF, and whatever it says of itself. */
export async function pressPhoto(said: PressPhoto = {}): Promise<Buffer> {
  const { width = 600, height = 400, iim = {}, charset = 'utf-8', xmp, camera = {} } = said;
  const picture = sharp({ create: { width, height, channels: 3, background: '#2b6' } }).withExif({
    IFD0: { Make: 'Kamera', ...camera },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 57/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 26/1 0/1' },
  });
  const jpeg = await (xmp === undefined ? picture : picture.withXmp(xmp)).jpeg().toBuffer();
  const encoded = (text: string) => Buffer.from(text, charset === 'latin1' ? 'latin1' : 'utf8');
  const texts = Object.entries(iim).map(([number, text]) => dataset(2, Number(number), encoded(text)));
  const announced = charset === 'utf-8' ? [dataset(1, 90, Buffer.from('\u001b%G'))] : [];
  return texts.length === 0 ? jpeg : withIptc(jpeg, Buffer.concat([...announced, ...texts]));
}

function dataset(section: number, number: number, text: Buffer): Buffer {
  const head = Buffer.from([0x1c, section, number, 0, 0]);
  head.writeUInt16BE(text.length, 3);
  return Buffer.concat([head, text]);
}

/** Behind the first marker, as one of Photoshop's resources. */
function withIptc(jpeg: Buffer, iptc: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  const other = Buffer.concat([Buffer.from('8BIM\u0003\u00ed\u0000\u0000\u0000\u0000\u0000\u0003abc\u0000', 'latin1')]);
  const resource = Buffer.concat([
    Buffer.from('8BIM\u0004\u0004\u0000\u0000', 'latin1'),
    size,
    iptc,
    Buffer.alloc(iptc.length % 2),
  ]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\u0000', 'latin1'), other, resource]);
  const marker = Buffer.from([0xff, 0xed, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}

/** An XMP packet with these properties in a description; names with prefixes `dc`, `photoshop`, `xmpRights`, `Iptc4xmpCore`. */
export function xmpPacket(inside: string, attributes = ''): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A PNG that is red on its left half and blue on its right, so that one sees which part of it something shows. */
export async function redAndBlue(width: number, height: number): Promise<Buffer> {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00f' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

/** Size of a picture and how much red, green and blue it has, from 0 to 255. */
export async function looksOf(bytes: Uint8Array | undefined) {
  const { width, height, format } = await sharp(bytes).metadata();
  const { channels } = await sharp(bytes).stats();
  return { width, height, format, colour: channels.map(({ mean }) => Math.round(mean)) };
}
