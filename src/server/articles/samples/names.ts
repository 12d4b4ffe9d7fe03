import type { NameEntry } from '#lint/nameEntry.ts';

/**
 * The register of the sample newsroom: people of the news whose names are written otherwise in each language, because
 * another alphabet stands behind them. German by the Duden's transcription, as German-language agencies write.
 */
export const sampleNames: readonly NameEntry[] = [
  name('Wladimir Putin', 'Vladimir Poutine', 'Vladimir Putin', 'Vladimir Putin'),
  name(
    'Wolodymyr Selenskyj',
    'Volodymyr Zelensky',
    'Volodymyr Zelensky',
    'Volodymyr Zelensky',
    'Wolodimir Selenski',
    'Wolodymyr Selenski',
    'Volodymyr Zelenskyy',
    'Volodymyr Zelenskiy',
  ),
  name('Mychajlo Podoljak', 'Mykhaïlo Podoliak', 'Mykhailo Podolyak', 'Mykhailo Podolyak', 'Michailo Podoljak'),
  name('Sergei Lawrow', 'Sergueï Lavrov', 'Sergej Lavrov', 'Sergei Lavrov', 'Sergej Lawrow', 'Sergey Lavrov'),
  name('Dmitri Medwedew', 'Dmitri Medvedev', 'Dmitrij Medvedev', 'Dmitry Medvedev', 'Dmitrij Medwedew'),
  name('Alexei Nawalny', 'Alexeï Navalny', 'Aleksej Navalnyj', 'Alexei Navalny', 'Alexej Nawalny'),
  name('Alexander Lukaschenko', 'Alexandre Loukachenko', 'Aleksandr Lukashenko', 'Alexander Lukashenko'),
  name('Dmytro Kuleba', 'Dmytro Kouleba', 'Dmytro Kuleba', 'Dmytro Kuleba'),
  name('Jewgeni Prigoschin', 'Evguéni Prigojine', 'Evgenij Prigozhin', 'Yevgeny Prigozhin'),
  name('Dmitri Peskow', 'Dmitri Peskov', 'Dmitrij Peskov', 'Dmitry Peskov', 'Dmitrij Peskow'),
  name('Sergei Schoigu', 'Sergueï Choïgou', 'Sergej Shojgu', 'Sergei Shoigu', 'Sergej Schoigu'),
  name('Michail Gorbatschow', 'Mikhaïl Gorbatchev', 'Michail Gorbaciov', 'Mikhail Gorbachev', 'Michail Gorbatschew'),
  name('Boris Jelzin', 'Boris Eltsine', 'Boris Eltsin', 'Boris Yeltsin'),
  name('Josef Stalin', 'Joseph Staline', 'Iosif Stalin', 'Joseph Stalin'),
  name('Nikol Paschinjan', 'Nikol Pachinian', 'Nikol Pashinyan', 'Nikol Pashinyan'),
  name('Ilham Alijew', 'Ilham Aliev', 'Ilham Aliyev', 'Ilham Aliyev'),
  name('Salome Surabischwili', 'Salomé Zourabichvili', 'Salomé Zourabichvili', 'Salome Zourabichvili'),
];

function name(de: string, fr: string, it: string, en: string, ...others: readonly string[]): NameEntry {
  return { spelled: { de, fr, it, en }, others };
}
