import { expect, test } from 'vitest';
import { keyPressed } from './keyPressed.ts';

const pressed = (key: string, code: string, ...held: string[]) =>
  ({
    key,
    code,
    target: null,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }) as unknown as KeyboardEvent;

test('a key is known by what it types, on whichever keyboard', () => {
  expect(keyPressed(pressed('y', 'KeyY', 'ctrl', 'alt'), 'Mod-Alt-y')).toBe(true);
  // A German keyboard has the Y where others have the Z.
  expect(keyPressed(pressed('y', 'KeyZ', 'ctrl', 'alt'), 'Mod-Alt-y')).toBe(true);
  expect(keyPressed(pressed('z', 'KeyY', 'ctrl', 'alt'), 'Mod-Alt-y')).toBe(false);
  expect(keyPressed(pressed('Y', 'KeyY', 'alt', 'shift'), 'Mod-Alt-y')).toBe(true);
});

test('letters that AltGr types, which is Ctrl-Alt on Windows, are no commands', () => {
  for (const [letter, code, key] of [
    ['ü', 'KeyY', 'Mod-Alt-y'],
    ['ó', 'KeyO', 'Mod-Alt-o'],
    ['ð', 'KeyD', 'Mod-Alt-d'],
  ] as const)
    expect(keyPressed(pressed(letter, code, 'ctrl', 'alt'), key), letter).toBe(false);
});
