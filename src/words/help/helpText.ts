/** A part of the help: what something is for, in sentences. */
interface HelpSection {
  name: string;
  title: string;
  paragraphs: readonly string[];
}

/** The help in one language. It is longer than everything else the screens say, and fetched when it is asked for. */
export type HelpText = readonly HelpSection[];
