declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: 'german' | 'french' | 'italian' | 'english'): { stem(word: string): string };
}
