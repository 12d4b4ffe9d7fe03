import { blockquote, crosshead, paragraph, pullquote, type Sample } from './sample.ts';

export const mercato: Sample = {
  id: 'sample-mercato',
  stage: 'draft',
  fields: {
    language: 'it-CH',
    section: 'Ticino',
    tags: ['mercato', 'Pontelungo', 'artigianato'],
    slug: 'pontelungo-riapre-il-mercato-coperto',
    byline: [{ key: 'bernasconi', kind: 'person', name: 'Chiara Bernasconi', role: '', join: '' }],
    dateline: 'Pontelungo',
  },
  kicker: 'Vita di paese',
  headline: 'A Pontelungo riapre il mercato coperto',
  standfirst:
    'Per vent’anni è stato un parcheggio. Da sabato sotto le arcate tornano i banchi del formaggio, del pane e dei fiori, con una regola sola: si vende ciò che si produce.',
  body: [
    paragraph(
      'Le arcate sono le stesse del 1887, il pavimento di granito anche. Sotto, fino all’autunno scorso, c’erano ventidue posti auto a pagamento. Sabato mattina al loro posto c’erano ventidue banchi, e alle undici il pane era già finito.',
    ),
    paragraph(
      'L’idea è nata da un gruppo di contadine della valle, stanche di scendere ogni settimana in città. «Ci serviva un tetto, il paese ne aveva uno», racconta Norma Pedrini, che alleva capre sopra la frazione di Cimavalle. Il Comune ha messo a disposizione lo spazio per dieci anni.',
    ),
    pullquote('«Ci serviva un tetto, il paese ne aveva uno»', 'Norma Pedrini', 'allevatrice di capre'),
    crosshead('Una regola sola'),
    paragraph('Il regolamento sta in una pagina ed è appeso all’ingresso. Il primo articolo dice tutto.'),
    blockquote('Regolamento del mercato, articolo 1', 'Al mercato vende chi ha seminato, munto, impastato o cucito.'),
    paragraph(
      'Chi rivende merce altrui resta fuori. Fanno eccezione due banchi, affidati a turno alle scuole, dove gli allievi imparano a pesare, a contare il resto e a dire buongiorno.',
    ),
    crosshead('Musica, ma solo a mezzogiorno'),
    paragraph(
      'Ai vicini, che temevano il chiasso, è stata promessa una cosa precisa. La musica suona da mezzogiorno all’una e poi tace. «Per ora l’accordo tiene», dice il sindaco Dario Fontana, che abita al primo piano proprio sopra il banco dei fiori.',
    ),
  ],
};
