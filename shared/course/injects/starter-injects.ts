import type { InjectView } from '#shared/contracts/inject.ts';

/** An inject as a session holds it: its texts in every language there is. */
export type InjectDefinition = InjectView['inject'];

/** What goes wrong in any ward, at hand in every session beside the injects of the case. */
export const STARTER_INJECTS: readonly InjectDefinition[] = [
  {
    injectId: 'starter-probe-off',
    from: 'nurse',
    text: {
      en: 'The saturation monitor shows a flat line.',
      es: 'El monitor de saturación muestra una línea plana.',
    },
    note: {
      en: 'The probe reads nothing for 5 minutes. Do they look at the patient first?',
      es: 'La sonda no lee nada durante 5 minutos. ¿Miran primero al paciente?',
    },
    effect: { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 5 },
  },
  {
    injectId: 'starter-cuff-error',
    from: 'nurse',
    text: {
      en: 'The cuff gives a pressure that looks wrong to me.',
      es: 'El manguito da una presión que no me parece correcta.',
    },
    note: {
      en: 'The cuff reads 25 mmHg too low for 20 minutes. Do they take it again by hand?',
      es: 'El manguito mide 25 mmHg de menos durante 20 minutos. ¿La toman de nuevo a mano?',
    },
    effect: { kind: 'artefact', sensor: 'cuff', effect: { offset: -25 }, minutes: 20 },
  },
  {
    injectId: 'starter-monitor-blackout',
    from: 'nurse',
    text: {
      en: 'The monitor has gone dark. The technician needs three minutes.',
      es: 'El monitor se ha apagado. El técnico necesita tres minutos.',
    },
    note: {
      en: 'No sensor reads for 3 minutes. What can be seen without a monitor?',
      es: 'Ningún sensor lee durante 3 minutos. ¿Qué se ve sin monitor?',
    },
    effect: { kind: 'artefact', sensor: 'all', effect: 'lost', minutes: 3 },
  },
  {
    injectId: 'starter-rigors',
    from: 'nurse',
    text: {
      en: 'The patient is shaking so hard that the bed rattles.',
      es: 'El paciente tirita tanto que la cama vibra.',
    },
    note: {
      en: 'The heart rate goes to 125 for 30 minutes. Rigor alone is not a grade.',
      es: 'La frecuencia cardiaca sube a 125 durante 30 minutos. Los escalofríos solos no son un grado.',
    },
    effect: {
      kind: 'physiology',
      vital: 'heartRatePerMin',
      value: 125,
      rampMinutes: 5,
      minutes: 30,
    },
  },
  {
    injectId: 'starter-confusion',
    from: 'family',
    text: {
      en: 'Something is wrong. I asked a simple question and got a strange answer.',
      es: 'Algo no va bien. Hice una pregunta sencilla y la respuesta fue extraña.',
    },
    note: {
      en: 'Only words: the ICE test shows how the patient really is.',
      es: 'Solo palabras: la prueba ICE muestra cómo está el paciente de verdad.',
    },
  },
  {
    injectId: 'starter-seizure',
    from: 'family',
    text: {
      en: 'The arm was jerking just now. It has stopped.',
      es: 'El brazo se sacudía hace un momento. Ya ha parado.',
    },
    note: {
      en: 'A report of a seizure that is over: any seizure is ICANS 3 or 4. The patient of the model does not seize.',
      es: 'Aviso de una convulsión ya terminada: toda convulsión es ICANS 3 o 4. El paciente del modelo no convulsiona.',
    },
  },
  {
    injectId: 'starter-family-question',
    from: 'family',
    text: {
      en: 'Nobody tells us anything. Is it dangerous what is happening now?',
      es: 'Nadie nos dice nada. ¿Es peligroso lo que pasa ahora?',
    },
    note: {
      en: 'How do they explain CRS in plain words?',
      es: '¿Cómo explican el SLC con palabras sencillas?',
    },
  },
  {
    injectId: 'starter-lab-late',
    from: 'laboratory',
    text: {
      en: 'The analyser is down. Results will be an hour late.',
      es: 'El analizador no funciona. Los resultados tardarán una hora más.',
    },
    note: {
      en: 'Only words. Do they decide without CRP and ferritin?',
      es: 'Solo palabras. ¿Deciden sin PCR ni ferritina?',
    },
  },
  {
    injectId: 'starter-no-call-back',
    from: 'nurse',
    text: {
      en: 'I paged the clinician fifteen minutes ago. Nobody has called back.',
      es: 'Llamé al médico hace quince minutos. Nadie ha contestado.',
    },
    note: {
      en: 'Do they climb the ladder: again, the senior, the rapid response team?',
      es: '¿Suben la escalera: otra vez, el superior, el equipo de respuesta rápida?',
    },
  },
  {
    injectId: 'starter-no-tocilizumab',
    from: 'pharmacy',
    text: {
      en: 'There is no tocilizumab on your ward. It takes us 40 minutes to bring it.',
      es: 'No hay tocilizumab en su planta. Tardaremos 40 minutos en llevarlo.',
    },
    note: {
      en: 'Two doses must be at hand before the infusion. What do they do meanwhile?',
      es: 'Debe haber dos dosis disponibles antes de la infusión. ¿Qué hacen mientras tanto?',
    },
  },
  {
    injectId: 'starter-second-patient',
    from: 'nurse',
    text: {
      en: 'Bed 4 is getting worse as well. Can one of you come?',
      es: 'La cama 4 también empeora. ¿Puede venir uno de ustedes?',
    },
    note: {
      en: 'Who stays? Who goes? Is it said aloud?',
      es: '¿Quién se queda? ¿Quién va? ¿Se dice en voz alta?',
    },
  },
  {
    injectId: 'starter-handover',
    from: 'nurse',
    text: {
      en: 'I take over in five minutes. Give me the patient, please.',
      es: 'Tomo el relevo en cinco minutos. Páseme al paciente, por favor.',
    },
    note: {
      en: 'SBAR: grade, trend, doses with their times, what comes next.',
      es: 'SBAR: grado, tendencia, dosis con su hora, qué sigue.',
    },
  },
];
