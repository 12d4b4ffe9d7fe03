/** A picture whose bytes stand in the text, as Google Docs writes Markdown. */
export const pictureInText = /data:image\/[\w.+-]+;base64,[A-Za-z0-9+/]+=*/g;
