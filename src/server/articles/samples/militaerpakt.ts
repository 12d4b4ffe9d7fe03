import { crosshead, paragraph, pullquote, type Sample } from './sample.ts';

/** The page this project started from, after its repair to Swiss house style; the faults only a person can mend are left in. */
export const militaerpakt: Sample = {
  id: 'sample-militaerpakt',
  stage: 'copyedit',
  fields: {
    language: 'de-CH',
    section: 'International',
    tags: ['Nordkorea', 'Russland', 'Ukraine', 'Diplomatie'],
    slug: 'nordkorea-schliesst-militaerpakt-mit-russland',
    byline: [{ key: 'ats', kind: 'agency', name: 'ATS', role: '', join: '' }],
    dateline: 'Pjöngjang',
  },
  kicker: 'Diplomatie',
  headline: 'Nordkorea schliesst Militärpakt mit Russland',
  standfirst:
    'Nordkorea und Russland haben am Mittwoch eine «umfassende strategische Partnerschaft» unterzeichnet, die gegenseitige Hilfe im Falle einer «Aggression» vorsieht. Wladimir Putin wurde in Pjöngjang begrüsst und erhielt die glühende Unterstützung seines Gastgebers Kim Jong Un für seinen Krieg gegen die Ukraine.',
  body: [
    paragraph(
      'Der mit grosser Begeisterung aufgenommene russische Präsident war auch der Ansicht, dass die Sanktionen des UN-Sicherheitsrates gegen Nordkoreaner wegen ihres Atomprogramms, «inspiriert von den Vereinigten Staaten und ihren Verbündeten», «überprüft» werden sollten.',
    ),
    paragraph(
      '«Der heute unterzeichnete umfassende Partnerschaftsvertrag sieht unter anderem gegenseitige Unterstützung im Falle einer Aggression gegen einen Teil des Vertrags vor», sagte der russische Präsident gegenüber Reportern nach der Unterzeichnung des Dokuments. «Sowohl Russland als auch Korea verfolgen eine unabhängige Aussenpolitik und akzeptieren keine Sprache der Erpressung und des Diktats», warnte er.',
    ),
    pullquote(
      '«Sowohl Russland als auch Korea verfolgen eine unabhängige Aussenpolitik und akzeptieren keine Sprache der Erpressung und des Diktats»',
      'Wladimir Putin',
      'russischer Präsident',
    ),
    paragraph(
      'Der russische Präsident nannte das Abkommen ein «wirklich revolutionäres Dokument» und fügte hinzu, dass Russland «eine militärisch-technische Zusammenarbeit» mit Pjöngjang für sich selbst «nicht ausschliesst».',
    ),
    crosshead('«Volle Unterstützung»'),
    paragraph(
      'Der nordkoreanische Staatschef Kim Jong Un erklärte gegenüber russischen Behörden, dass das Abkommen mit Russland rein «defensiv» sei. Er bezeichnete Herrn Putin als den «besten Freund seines Landes» und begrüsste den Beginn einer «neuen Ära» in den Beziehungen zu Moskau.',
    ),
    paragraph(
      '«Es besteht kein Zweifel daran, dass der Vertrag über eine umfassende strategische Partnerschaft das Bündnis zwischen Nordkorea und Russland für ein Jahrhundert zuverlässig garantieren und in vollem Umfang zur Wahrung von Frieden und Stabilität in der Region beitragen wird», urteilte Kim Jong Un später bei einem Empfang zu Ehren seines Gastes.',
    ),
    paragraph(
      'Nordkorea «drückt seine volle Unterstützung und Solidarität mit der russischen Regierung, Armee und Bevölkerung bei der Durchführung der militärischen Sonderoperation in der Ukraine zum Schutz der Souveränität, der Sicherheitsinteressen und der territorialen Integrität aus», erklärte er seinem Gast.',
    ),
    paragraph(
      '«Wir schätzen Ihre systematische und dauerhafte Unterstützung der russischen Politik, auch in der Ukraine-Frage, sehr», sagte der Kremlchef im Gegenzug.',
    ),
    crosshead('«Für den Massenmord an Ukrainern»'),
    paragraph(
      '«Wir sind den Führern und dem Volk der Demokratischen Volksrepublik Korea für die Lage in der Ukraine dankbar. Heute kämpfen wir gemeinsam gegen die hegemonialen und neokolonialistischen Praktiken der Vereinigten Staaten und ihrer Satelliten.',
    ),
    paragraph(
      'Als Reaktion auf diese Ankündigungen forderte die Ukraine über ihren Präsidentenberater Mykhaïlo Podoliak die internationale Gemeinschaft zu «einem strengeren Ansatz zur Erreichung einer echten Isolation» von Moskau und Nordkorea auf.',
    ),
    paragraph(
      'Letzterer «kooperiert heute aktiv mit Russland im militärischen Bereich und stellt gezielt Ressourcen für den Massenmord an Ukrainern bereit», insbesondere «eine grosse Anzahl grosskalibriger Granaten», sagte Podoliak.',
    ),
    crosshead('Kim wurde nach Moskau eingeladen'),
    paragraph(
      'Der russische Präsident führte zusammen mit seiner Delegation anderthalb Stunden lang Gespräche mit dem nordkoreanischen Führer, gefolgt von einer Nebenbesprechung. Er lud Kim Jong Un zu einem Besuch in Moskau ein.',
    ),
    paragraph(
      'Diese Stärkung der Beziehungen zwischen den beiden Ländern gibt in Seoul und Washington Anlass zur Sorge. Die Vereinigten Staaten und ihre Verbündeten haben Nordkorea beschuldigt, Russland für seinen Krieg in der Ukraine Munition und Raketen zu liefern, und befürchten, dass der Besuch von Herrn Putin zu weiteren Lieferungen führen könnte.',
    ),
    crosshead('«Neue Ära»'),
    paragraph(
      'Kim Jong Un begrüsste lyrisch die Annäherung zwischen Moskau und Pjöngjang. «Die Beziehungen zwischen unseren Ländern treten in eine Ära neuen und grossen Wohlstands ein, die nicht einmal mit der Zeit der sowjetisch-koreanischen Beziehungen des letzten Jahrhunderts zu vergleichen ist», wurde der nordkoreanische Führer von der russischen Presse zitiert.',
    ),
    pullquote(
      '«Die Beziehungen zwischen unseren Ländern treten in eine Ära neuen und grossen Wohlstands ein»',
      'Kim Jong Un',
      'nordkoreanischer Staatschef',
    ),
    paragraph(
      'Dies ist Wladimir Putins erster Besuch in Nordkorea seit 24 Jahren und das zweite Treffen der beiden Männer in weniger als einem Jahr. Im vergangenen September reiste Kim Jong Un mit einem gepanzerten Zug in den Fernen Osten Russlands zu einem Gipfeltreffen mit dem Kremlführer, bei dem es um den Weltraum ging.',
    ),
    paragraph(
      'Moskau und Pjöngjang sind seit dem Ende des Koreakrieges (1950–1953) Verbündete, sind sich aber seit Beginn der russischen Militäroperation in der Ukraine im Jahr 2022 näher gekommen.',
    ),
    paragraph(
      '«Russland braucht aufgrund des langwierigen Krieges in der Ukraine die Unterstützung Nordkoreas bei Waffen, während Nordkorea Russlands Unterstützung bei Nahrungsmitteln, Energie und fortschrittlichen Waffen braucht, um den Druck der Sanktionen zu mildern», sagte Koh Yu-hwan, emeritierter Professor für Nordkoreastudien an der Dongguk Universität, sagte AFP.',
    ),
    paragraph(
      '«Die Frage des Militärbündnisses muss jedoch getrennt von dem betrachtet werden, was öffentlich angekündigt wird und was während der Treffen zwischen den beiden Führern tatsächlich besprochen wird», sagte er und fügte hinzu, dass Moskau vorsichtig blieb und nicht «nicht völlig ausbrennen» wollte Brücken zu Ländern wie Südkorea.»',
    ),
    crosshead('Westliche Bedenken'),
    paragraph(
      'Amerikaner und Europäer sind seit Monaten besorgt über die beschleunigte Annäherung zwischen Moskau und Pjöngjang und werfen den Nordkoreanern vor, massiv Munition und Raketen an Russland zu liefern.',
    ),
    paragraph(
      'Im Gegenzug stellte Russland Nordkorea nach Angaben von Washington und Seoul Fachwissen für sein Satellitenprogramm zur Verfügung und schickte Hilfsgüter zur Bewältigung der Nahrungsmittelknappheit des Landes.',
    ),
    paragraph(
      'Im März nutzte Russland sein Veto im UN-Sicherheitsrat, um die Überwachung von Verstössen gegen internationale Sanktionen gegen Nordkorea zu beenden. Herr Putin brachte es am Mittwoch auf den Punkt, als er bekräftigte, dass diese «von den Vereinigten Staaten und ihren Verbündeten inspirierten» Sanktionen «überprüft» werden müssten.',
    ),
    paragraph(
      'Die Unterstützung von Wladimir Putin ermöglicht es Kim Jong Un, «seine Abhängigkeit von einem anderen wichtigen Verbündeten, Peking, zu verringern», glaubt Wladimir Tichonow, Professor für Koreanistik an der Universität Oslo.',
    ),
    paragraph(
      'Unterdessen erhalte der russische Präsident «sicheren Zugang zu Artilleriegranaten sowjetischen Typs, die er heute in grossen Mengen benötigt», fügte er hinzu.',
    ),
  ],
};
