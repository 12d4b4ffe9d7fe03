export const fetchAlarm = async () => (await import('./ArticleAlarm.tsx')).ArticleAlarm;
export const fetchSource = async () => (await import('./ArticleSource.tsx')).ArticleSource;
