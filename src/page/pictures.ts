/** Widths in pixels that the server makes of every picture, as WebP; a smaller original stands for the wider ones. */
export const pictureWidths = [400, 800, 1600] as const;

/** The address of a picture in one of `pictureWidths`, on the newsroom's own origin. */
export function pictureAddress(id: string, width: number): string {
  return `/media/${encodeURIComponent(id)}/${width}`;
}

/** What an `img` needs so that a browser takes the smallest file that fills its place. `natural` is the original's width, 0 if unknown. */
export function pictureSources(id: string, natural: number): { src: string; srcset: string; sizes: string } {
  const enough = pictureWidths.findIndex((width) => natural > 0 && width >= natural);
  const useful = enough < 0 ? pictureWidths : pictureWidths.slice(0, enough + 1);
  const candidates = useful.map((width) => {
    const real = natural > 0 ? Math.min(width, natural) : width;
    return `${pictureAddress(id, width)} ${real}w`;
  });
  const usual = useful.find((width) => width >= 800) ?? useful.at(-1) ?? 800;
  return {
    src: pictureAddress(id, usual),
    srcset: candidates.join(', '),
    // The measure of the page, and on a phone its whole width less the margins.
    sizes: '(min-width: 700px) 640px, calc(100vw - 40px)',
  };
}
