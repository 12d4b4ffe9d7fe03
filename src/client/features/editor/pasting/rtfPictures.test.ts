import { expect, test } from 'vitest';
import { rtfPictures } from './rtfPictures.ts';

const hex = '89504e470d0a1a0a'.repeat(8);

test('pictures are taken once each, whatever stands around their digits', () => {
  const once = `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn a}{\\sv b}}}\\picw10\\pngblip\\bliptag1{\\*\\blipuid 0a1b}\n${hex.slice(0, 60)}\n${hex.slice(60)}}}`;
  const old = `{\\nonshppict{\\pict\\picw10\\wmetafile8 ${hex}}}`;
  expect(rtfPictures(`{\\rtf1 a ${once}${old} b {\\pict\\jpegblip ${hex}}}`)).toEqual([
    `data:image/png;base64,${btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))))}`,
    expect.stringMatching(/^data:image\/jpeg;base64,/),
  ]);
  expect(rtfPictures('{\\rtf1 no picture}')).toEqual([]);
  expect(rtfPictures(`{\\pict${'{'.repeat(5000)}`)).toEqual([]);
});
