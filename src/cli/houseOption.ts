/** `--house FILE`: what the settings page exports. */
export const houseOption = {
  type: 'string',
  value: 'FILE',
  means: 'the house’s settings and names, as its settings page exports them (JSON)',
} as const;
