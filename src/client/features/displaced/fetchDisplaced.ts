/** Displaced text is rare: its panel is fetched when there is some. */
export const fetchDisplaced = () => import('./DisplacedPanel.tsx');
