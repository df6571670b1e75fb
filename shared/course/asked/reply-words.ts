import type { CapdItem } from '#shared/contracts/judgement.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import type { IceExamination, IceItem } from '#shared/contracts/truth-view.ts';

type Words = SessionFacts['handover']['situation'];

/** What a clear patient answers to an item, and what a confused one may. */
interface Answers {
  readonly right: Words;
  readonly wrong: readonly Words[];
}

const SILENCE: Words = { en: '… (no answer)', es: '… (sin respuesta)' };

/**
 * The replies to the ICE items. Year, month, city and hospital are those of the fictional ward,
 * which the form names beside the question.
 */
export const ICE_WORDS: Readonly<Record<Exclude<IceItem, 'sentence'>, Answers>> = {
  year: {
    right: { en: '“It is 2026.”', es: '«Estamos en 2026.»' },
    wrong: [
      { en: '“Nineteen … ninety-six?”', es: '«¿Mil novecientos… noventa y seis?»' },
      { en: '“It is Tuesday.”', es: '«Es martes.»' },
      SILENCE,
    ],
  },
  month: {
    right: { en: '“March.”', es: '«Marzo.»' },
    wrong: [
      { en: '“Winter, I think.”', es: '«Invierno, creo.»' },
      { en: '“August.”', es: '«Agosto.»' },
      SILENCE,
    ],
  },
  city: {
    right: { en: '“Harbourton.”', es: '«Harbourton.»' },
    wrong: [
      { en: '“At home.”', es: '«En casa.»' },
      { en: '“By the sea, with my sister.”', es: '«Junto al mar, con mi hermana.»' },
      SILENCE,
    ],
  },
  hospital: {
    right: { en: '“Harbour General.”', es: '«El Hospital General Harbour.»' },
    wrong: [
      { en: '“A hotel. A noisy one.”', es: '«Un hotel. Muy ruidoso.»' },
      { en: '“The … the place with the beds.”', es: '«El… el sitio de las camas.»' },
      SILENCE,
    ],
  },
  'first-object': {
    right: {
      en: '(You show a pen.) “A pen.”',
      es: '(Usted muestra un bolígrafo.) «Un bolígrafo.»',
    },
    wrong: [
      {
        en: '(You show a pen.) “For … writing it down.”',
        es: '(Usted muestra un bolígrafo.) «Para… apuntarlo.»',
      },
      { en: '(You show a pen.) “A spoon.”', es: '(Usted muestra un bolígrafo.) «Una cuchara.»' },
    ],
  },
  'second-object': {
    right: { en: '(You show a watch.) “A watch.”', es: '(Usted muestra un reloj.) «Un reloj.»' },
    wrong: [
      { en: '(You show a watch.) “The round one.”', es: '(Usted muestra un reloj.) «Lo redondo.»' },
      { en: '(You show a watch.) “A pen.”', es: '(Usted muestra un reloj.) «Un bolígrafo.»' },
    ],
  },
  'third-object': {
    right: { en: '(You show a button.) “A button.”', es: '(Usted muestra un botón.) «Un botón.»' },
    wrong: [
      {
        en: '(You show a button.) “A coin … no.”',
        es: '(Usted muestra un botón.) «Una moneda… no.»',
      },
      {
        en: '(You show a button.) Looks past your hand.',
        es: '(Usted muestra un botón.) Mira más allá de su mano.',
      },
    ],
  },
  command: {
    right: {
      en: '(“Show me two fingers.”) Holds up two fingers.',
      es: '(«Enséñeme dos dedos.») Levanta dos dedos.',
    },
    wrong: [
      {
        en: '(“Show me two fingers.”) Looks at you and smiles.',
        es: '(«Enséñeme dos dedos.») Le mira y sonríe.',
      },
      {
        en: '(“Show me two fingers.”) Lifts the whole arm and lets it fall.',
        es: '(«Enséñeme dos dedos.») Levanta todo el brazo y lo deja caer.',
      },
    ],
  },
  attention: {
    right: {
      en: '“Hundred, ninety, eighty, seventy, sixty …” down to ten.',
      es: '«Cien, noventa, ochenta, setenta, sesenta…» hasta diez.',
    },
    wrong: [
      {
        en: '“Hundred, ninety, … ninety, … what was it?”',
        es: '«Cien, noventa, … noventa, … ¿qué era?»',
      },
      {
        en: '“Hundred, ninety-nine, ninety-eight …”',
        es: '«Cien, noventa y nueve, noventa y ocho…»',
      },
      SILENCE,
    ],
  },
};

/** The sentence as it looks, for those who cannot see it. */
export const HANDWRITING_WORDS: Readonly<
  Record<IceExamination['handwriting']['legibility'], Words>
> = {
  clear: { en: 'A clear, steady sentence.', es: 'Una frase clara y firme.' },
  shaky: {
    en: 'A shaky sentence that can be read.',
    es: 'Una frase temblorosa que se puede leer.',
  },
  'hard-to-read': {
    en: 'Letters run into each other; hard to read.',
    es: 'Las letras se juntan; cuesta leerla.',
  },
  illegible: { en: 'Scribble: no word can be read.', es: 'Garabatos: no se lee ninguna palabra.' },
  none: {
    en: 'The pen does not move. Nothing is written.',
    es: 'El bolígrafo no se mueve. No escribe nada.',
  },
};

/** What is looked for with each observation of the CAPD. Source: Traube 2014. */
export const CAPD_WORDS: Readonly<Record<CapdItem, Words>> = {
  'eye-contact': { en: 'Meets the eyes of the carer', es: 'Mira a los ojos de quien le cuida' },
  purposeful: { en: 'Acts with a purpose', es: 'Actúa con un propósito' },
  aware: { en: 'Takes notice of the surroundings', es: 'Se fija en lo que le rodea' },
  communicates: { en: 'Tells what is wanted', es: 'Expresa lo que quiere' },
  restless: { en: 'Is restless', es: 'Está inquieto' },
  inconsolable: { en: 'Cannot be comforted', es: 'No se deja consolar' },
  underactive: { en: 'Moves little while awake', es: 'Se mueve poco estando despierto' },
  'slow-response': { en: 'Takes long to respond', es: 'Tarda en responder' },
};

/** How often something is seen, from never to always. */
export const FREQUENCIES: readonly [Words, ...Words[]] = [
  { en: 'never', es: 'nunca' },
  { en: 'rarely', es: 'rara vez' },
  { en: 'sometimes', es: 'a veces' },
  { en: 'often', es: 'a menudo' },
  { en: 'always', es: 'siempre' },
];
