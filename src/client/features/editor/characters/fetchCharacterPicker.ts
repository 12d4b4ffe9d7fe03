/** A dialog that few open, and nobody before the first word is typed. */
export const fetchCharacterPicker = () => import('./CharacterPicker.tsx');
