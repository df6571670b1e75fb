import { expect, test } from '@jest/globals';
import { parseMsel } from '#client/pages/host/drill/msel/parse-msel.ts';
import { templateIn } from '#client/pages/host/drill/msel/template.ts';
import { writeMsel } from '#client/pages/host/drill/msel/write-msel.ts';
import { speak } from '#client/words/i18n.ts';
import { LANGUAGES } from '#client/words/languages.ts';
import { createAllWords } from '#test/support/words.ts';

const COURSE = { openTick: -60, tick: -60, endTick: 20_160 };

test.each(LANGUAGES)(
  '[DRILL-24] the template in %s reads back as the list it is',
  async (language) => {
    const words = createAllWords();
    await speak(words, language);
    const template = templateIn(words.t);
    const read = parseMsel(writeMsel(template), COURSE);
    expect(read).toEqual({ ok: true, value: { injects: template, ignored: [] } });
  },
);

test('[DRILL-24] the template says in Spanish what it says in English', async () => {
  const words = createAllWords();
  const english = templateIn(words.t);
  await speak(words, 'es');
  const spanish = templateIn(words.t);
  const said = ({ from, to, text, expectedAction, evaluatorNote }: (typeof english)[number]) =>
    [from, to, text, expectedAction, evaluatorNote].filter((cell) => cell !== undefined);
  expect(spanish.map((row) => said(row).length)).toEqual(english.map((row) => said(row).length));
  const same = spanish.flatMap(said).filter((cell) => english.flatMap(said).includes(cell));
  expect(same).toEqual([]);
});
