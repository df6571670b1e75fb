import { describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { Route, Routes } from 'react-router';
import type { NewSession, Rest } from '#client/connection/rest.ts';
import { LibraryPage } from '#client/pages/library/library-page.tsx';
import { createDeviceMemory, NAME_KEY, tokenKey } from '#client/store/device-memory.ts';
import { speak } from '#client/words/i18n.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { renderPage, restOf, storageOf } from '#test/support/dom.tsx';
import { createAllWords } from '#test/support/words.ts';

function cardOf(given: Partial<ScenarioCard> = {}): ScenarioCard {
  return {
    id: 'quiet-week',
    title: { en: 'A quiet week' },
    summary: { en: 'Little happens.' },
    product: { en: 'CD19-directed CAR-T cells' },
    tags: ['grade 1', 'fever'],
    difficulty: 'introductory',
    suits: ['educator'],
    languages: ['en'],
    objectives: [{ en: 'Notice the onset.' }],
    scale: 'ASTCT',
    peakGrade: 1,
    peakIcans: 0,
    arc: null,
    monitoring: 'continuous',
    durationDays: 14,
    suggestedSpeed: 600,
    builtIn: true,
    review: { status: 'draft', sources: ['A consensus paper'] },
    ...given,
  };
}

const STORM = cardOf({ id: 'storm', title: { en: 'The storm' }, tags: ['shock'], peakGrade: 4 });
const NONE = { tick: -60, grade: 0 };
const ARC = { fromTick: -60, toTick: 20_160, infusionHour: 11, crs: [NONE], icans: [NONE] };
const FACTS = { version: '1', engineVersion: 1, loopbackOnly: true, joinUrls: [] };

function library(given: Partial<Rest> = {}, words?: i18n) {
  const memory = createDeviceMemory(() => storageOf());
  const asked: { session: NewSession; pin: string | null }[] = [];
  const rest = restOf({
    server: async () => ok({ ...FACTS, pinRequired: false }),
    scenarios: async () => ok({ scenarios: [cardOf(), STORM], problems: [] }),
    createSession: async (session, pin) => {
      asked.push({ session, pin });
      return ok({ code: '7QK4XY', facilitatorToken: 'f'.repeat(32) });
    },
    ...given,
  });
  renderPage(
    <Routes>
      <Route path="/scenarios" element={<LibraryPage />} />
      <Route path="/host/:code" element={<p>console</p>} />
    </Routes>,
    { parts: { memory, rest }, path: '/scenarios', ...(words === undefined ? {} : { words }) },
  );
  return { memory, asked };
}

const openDialog = async (title = 'A quiet week') =>
  userEvent.click(await screen.findByRole('button', { name: `Run ${title}` }));
const openSession = () => userEvent.click(screen.getByRole('button', { name: 'Open the session' }));

describe('the library', () => {
  test('[LAND-7] a card tells its length, its review and its sources', async () => {
    library();
    const [card] = await screen.findAllByRole('article');
    const quiet = within(card as HTMLElement);
    expect(quiet.getByText(/^14 days/).textContent).toBe(
      '14 days · 34 min at 600× · 336 min at 60×',
    );
    expect(quiet.getByText('Graded by ASTCT · Monitor')).toBeDefined();
    expect(quiet.getByText('For a class at the bedside')).toBeDefined();
    expect(quiet.getByText(/Draft, not peer reviewed · 1 source/)).toBeDefined();
  });

  test('[LAND-8] the peak grade, also as a tag, is hidden until asked for', async () => {
    library();
    await screen.findAllByRole('article');
    expect(screen.queryByText('grade 1')).toBeNull();
    expect(screen.queryByText(/CRS grade 4/)).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Show how it goes' }));
    expect(screen.getByText('grade 1', { selector: 'li' })).toBeDefined();
    expect(screen.getByText('CRS grade 4 by ASTCT, Life-threatening')).toBeDefined();
  });

  test('[LAND-7] a card tells the length at the suggested speed first', async () => {
    const quick = cardOf({ suggestedSpeed: 1800, durationDays: 1.5 });
    library({ scenarios: async () => ok({ scenarios: [quick], problems: [] }) });
    const card = await screen.findByRole('article');
    expect(within(card).getByText(/^1.5 days/).textContent).toBe(
      '1.5 days · 1 min at 1800× · 4 min at 600× · 36 min at 60×',
    );
  });

  test('[LAND-8] the day of the onset is hidden with the grades, in Spanish too', async () => {
    const texts = {
      title: { en: 'Fever on day 7, seen by rounds', es: 'Fiebre el día 7, vista por rondas' },
      summary: {
        en: 'A quiet ward. The fever comes on day 7.',
        es: 'Una planta tranquila. La fiebre llega el día 7 con grado 1.',
      },
      objectives: [{ en: 'Know grade 3.', es: 'Conocer el grado 3.' }],
    };
    const arc = { ...ARC, crs: [NONE, { tick: 9500, grade: 1 }] };
    const scenarios = [cardOf({ ...texts, arc })];
    const words = createAllWords();
    library({ scenarios: async () => ok({ scenarios, problems: [] }) }, words);
    const card = await screen.findByRole('article');
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe(
      'Fever, seen by rounds',
    );
    expect(within(card).getByText('A quiet ward.')).toBeDefined();
    expect(card.textContent).not.toMatch(/day \d/);
    await act(() => speak(words, 'es'));
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe(
      'Fiebre, vista por rondas',
    );
    expect(within(card).getByText('Una planta tranquila.')).toBeDefined();
    expect(card.textContent).not.toMatch(/día \d|grado \d/);
    await act(() => speak(words, 'en'));
    await userEvent.click(screen.getByRole('switch', { name: 'Show how it goes' }));
    expect(within(card).getByText('Onset on day 7')).toBeDefined();
    expect(within(card).getByText('A quiet ward. The fever comes on day 7.')).toBeDefined();
  });

  test('[LAND-19] the grades of a case are drawn over its days, and said in words', async () => {
    const arc = {
      ...ARC,
      crs: [NONE, { tick: 2935, grade: 1 }, { tick: 6032, grade: 2 }, { tick: 12_272, grade: 0 }],
    };
    library({ scenarios: async () => ok({ scenarios: [cardOf({ arc })], problems: [] }) });
    const card = await screen.findByRole('article');
    expect(card.querySelector('.grade-arc')).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Show how it goes' }));
    expect(
      within(card).getByText(
        'CRS (ASTCT): grade 1 from day 2, grade 2 from day 4, and grade 0 from day 8',
      ),
    ).toBeDefined();
    expect(within(card).queryByText(/^ICANS:/)).toBeNull();
    const drawn = [...card.querySelectorAll<HTMLElement>('.grade-arc__span')];
    expect(drawn.map(({ dataset }) => dataset.grade)).toEqual(['0', '1', '2', '0']);
    const widths = drawn.map(({ style }) => Number.parseFloat(style.inlineSize));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    const days = [...card.querySelectorAll<HTMLElement>('.grade-arc__days > span')];
    expect(days.map(({ textContent }) => textContent)).toEqual([
      '1',
      '3',
      '5',
      '7',
      '9',
      '11',
      '13',
    ]);
  });

  test('[LAND-19] what has not been worked out yet is said, and so is a case without a grade', async () => {
    const flat = cardOf({ id: 'flat', title: { en: 'Flat' }, arc: ARC });
    library({ scenarios: async () => ok({ scenarios: [cardOf(), flat], problems: [] }) });
    await screen.findAllByRole('article');
    await userEvent.click(screen.getByRole('switch', { name: 'Show how it goes' }));
    const [unknown, known] = screen.getAllByRole('article');
    expect(unknown?.textContent).toContain('has not been worked out yet');
    expect(known?.textContent).toContain('No grade above 0.');
    expect(screen.queryByText(/Onset on day/)).toBeNull();
  });

  test('[LAND-18] onset, whom it suits and language are filters, and the count is told', async () => {
    const onDay = (tick: number) => ({ ...ARC, crs: [NONE, { tick, grade: 1 }] });
    const scenarios = [
      cardOf({ arc: onDay(2935), suits: ['educator', 'lecturer'], languages: ['en', 'es'] }),
      cardOf({ id: 'late', title: { en: 'Late' }, arc: onDay(13_115), suits: ['tabletop'] }),
      cardOf({ id: 'own', title: { en: 'Own' }, suits: [] }),
    ];
    library({ scenarios: async () => ok({ scenarios, problems: [] }) });
    await screen.findAllByRole('article');
    const count = () => screen.getByRole('status').textContent;
    const choose = (filter: string, option: string) =>
      userEvent.selectOptions(screen.getByLabelText(filter), option);
    const titles = () =>
      screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    await choose('Suits', 'a tabletop drill');
    expect([titles(), count()]).toEqual([['Late'], '1 case']);
    expect(screen.getByRole('heading', { level: 1, name: 'Choose a case: 1 case' })).toBeDefined();
    await choose('Suits', 'Anybody');
    await choose('Language of the case', 'Español (Spanish)');
    expect([titles(), count()]).toEqual([['A quiet week'], '1 case']);
    await choose('Language of the case', 'Any language');
    expect(count()).toBe('3 cases');
    expect(screen.queryByLabelText('Onset')).toBeNull();
    const spoilers = screen.getByRole('switch', { name: 'Show how it goes' });
    await userEvent.click(spoilers);
    const options = within(screen.getByLabelText('Onset')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Any day of onset',
      'Onset on day 2',
      'Onset on day 9',
    ]);
    await choose('Onset', 'Onset on day 9');
    expect([titles(), count()]).toEqual([['Late'], '1 case']);
    await userEvent.click(spoilers);
    expect(count()).toBe('3 cases');
  });

  test('[LAND-9] a search keeps the cards with every word, and counts them', async () => {
    library();
    await screen.findAllByRole('article');
    await userEvent.keyboard('/');
    await userEvent.keyboard('SHOCK storm');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('1 case');
    await userEvent.keyboard('x');
    await userEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  test('[LAND-8] titles, summaries and objectives give no grade away either', async () => {
    const telling = cardOf({
      title: { en: 'Grade 3: one vasopressor' },
      summary: { en: 'She goes from grade 1 to grade 3.' },
      objectives: [{ en: 'Know what makes grade 3.' }, { en: 'Call for help in time.' }],
      tags: ['ICANS', 'shock'],
      peakGrade: 3,
      peakIcans: 2,
    });
    library({ scenarios: async () => ok({ scenarios: [telling], problems: [] }) });
    const card = await screen.findByRole('article');
    expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe('One vasopressor');
    expect(card.textContent).not.toMatch(/grade \d|ICANS/i);
    expect(within(card).getByText('Call for help in time.')).toBeDefined();
    await openDialog('One vasopressor');
    expect(screen.getByRole('dialog').textContent).not.toMatch(/grade \d/i);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('switch', { name: 'Show how it goes' }));
    expect(screen.getByRole('heading', { name: 'Grade 3: one vasopressor' })).toBeDefined();
    expect(screen.getByText('She goes from grade 1 to grade 3.')).toBeDefined();
    expect(screen.getByText('CRS grade 3 by ASTCT, Severe')).toBeDefined();
    expect(screen.getByText('ICANS grade 2, Moderate')).toBeDefined();
  });

  test('[SCALE-6] the scale of the grade is chosen when a session opens: ASTCT, unless another', async () => {
    const { asked } = library();
    await openDialog();
    const scale = screen.getByLabelText('CRS is graded by');
    expect(
      within(scale)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['ASTCT', 'Lee 2014', 'Penn', 'MSKCC', 'CARTOX', 'CTCAE 5.0']);
    expect(screen.getByText(/^The grade of this scale is the one that stands/)).toBeDefined();
    await userEvent.selectOptions(scale, 'Penn');
    await openSession();
    expect(await screen.findByText('console')).toBeDefined();
    expect(asked.map(({ session }) => session.scale)).toEqual(['Penn']);
  });

  test('[LAND-11] the difficulty is a filter, and easy cases stand first', async () => {
    const hard = cardOf({ id: 'hard', title: { en: 'A hard one' }, difficulty: 'advanced' });
    library({ scenarios: async () => ok({ scenarios: [hard, cardOf()], problems: [] }) });
    await screen.findAllByRole('article');
    const titles = () =>
      screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(titles()).toEqual(['A quiet week', 'A hard one']);
    await userEvent.selectOptions(screen.getByLabelText('Difficulty'), 'Advanced');
    expect(titles()).toEqual(['A hard one']);
    expect(screen.getByRole('status').textContent).toBe('1 case');
  });

  test('[LAND-11] the peak grade is a filter only while it is shown', async () => {
    library();
    await screen.findAllByRole('article');
    expect(screen.queryByLabelText('Peak CRS grade')).toBeNull();
    const spoilers = screen.getByRole('switch', { name: 'Show how it goes' });
    await userEvent.click(spoilers);
    await userEvent.selectOptions(screen.getByLabelText('Peak CRS grade'), 'Peak CRS grade 4');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(spoilers);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  test('[LAND-12] length and tag are filters, and all of them are cleared at once', async () => {
    const short = cardOf({ id: 'short', title: { en: 'A short one' }, durationDays: 10 });
    library({ scenarios: async () => ok({ scenarios: [cardOf(), short, STORM], problems: [] }) });
    await screen.findAllByRole('article');
    await userEvent.selectOptions(screen.getByLabelText('Length'), 'Up to 30 min');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await userEvent.selectOptions(screen.getByLabelText('Tag'), 'shock');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('The storm');
  });

  test('[LAND-21] clearing the filters is offered only while one or a search is set', async () => {
    library();
    await screen.findAllByRole('article');
    const clear = screen.getByRole('button', { name: 'Clear filters' });
    const isOffered = () => clear.getAttribute('aria-disabled') !== 'true';
    expect(isOffered()).toBe(false);
    const difficulty = screen.getByLabelText('Difficulty');
    await userEvent.selectOptions(difficulty, 'Advanced');
    expect(isOffered()).toBe(true);
    await userEvent.selectOptions(difficulty, 'Any difficulty');
    expect(isOffered()).toBe(false);
    await userEvent.type(screen.getByRole('searchbox'), 'storm');
    await userEvent.click(clear);
    expect(isOffered()).toBe(false);
    expect(document.activeElement).toBe(clear);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  test('[LAND-12] a tag that names a grade is no filter while grades are hidden', async () => {
    library();
    await screen.findAllByRole('article');
    const tags = () =>
      within(screen.getByLabelText('Tag'))
        .getAllByRole('option')
        .map((option) => option.textContent);
    expect(tags()).toEqual(['Any tag', 'fever', 'shock']);
    const spoilers = screen.getByRole('switch', { name: 'Show how it goes' });
    await userEvent.click(spoilers);
    await userEvent.selectOptions(screen.getByLabelText('Tag'), 'grade 1');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(spoilers);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  test('[LAND-20] on a Spanish page tags are Spanish, and found so', async () => {
    const words = createAllWords();
    await speak(words, 'es');
    const title = { en: 'Grade 4: two pressors', es: 'Grado 4: dos vasopresores' };
    const storm = { ...STORM, title, tags: ['intensive care', 'own tag'] };
    library({ scenarios: async () => ok({ scenarios: [cardOf(), storm], problems: [] }) }, words);
    const [, card] = await screen.findAllByRole('article');
    expect(card?.querySelector('h2')?.textContent).toBe('Dos vasopresores');
    const tags = [...(card?.querySelectorAll('.case-card__tags li') ?? [])];
    expect(tags.map((tag) => tag.textContent)).toEqual(['cuidados intensivos', 'own tag']);
    await userEvent.type(screen.getByLabelText('Buscar'), 'cuidados introductorio');
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  test('[LAND-13] arrow keys go from card to card, and Enter runs the case', async () => {
    library();
    const run = await screen.findByRole('button', { name: 'Run A quiet week' });
    run.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Run “The storm”' })).toBeDefined();
  });

  test('[LAND-10] unreadable files are listed with field and limit', async () => {
    const problems = [{ file: 'mine.json', field: 'parameters.S', limit: 'must be 0-60' }];
    library({ scenarios: async () => ok({ scenarios: [cardOf()], problems }) });
    expect(await screen.findByText('1 scenario file could not be read')).toBeDefined();
    const file = screen.getByText('mine.json').closest('li');
    expect(file?.textContent).toBe('mine.jsonparameters.S: must be 0-60');
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  test('[LAND-10] a library that cannot be loaded can be tried again', async () => {
    let tries = 0;
    library({
      scenarios: async () => {
        tries += 1;
        return tries === 1
          ? err({ kind: 'unreachable' })
          : ok({ scenarios: [cardOf()], problems: [] });
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Choose a case');
    await userEvent.click(again);
    expect(await screen.findAllByRole('article')).toHaveLength(1);
  });
});

describe('opening a session', () => {
  test('[HOST-1] keeps the token of the facilitator and goes to the console', async () => {
    const { memory, asked } = library();
    await openDialog();
    await openSession();
    expect(await screen.findByText('console')).toBeDefined();
    expect(memory.read(tokenKey('host', '7QK4XY'))).toBe('f'.repeat(32));
    expect(asked).toEqual([
      { session: { scenarioId: 'quiet-week', care: 'none', name: 'Facilitator' }, pin: null },
    ]);
  });

  test('[SESSION-30] is led under what the page calls a facilitator, unless the device has a name', async () => {
    const words = createAllWords();
    await speak(words, 'es');
    const { memory, asked } = library({}, words);
    const open = async () => {
      await userEvent.click(await screen.findByRole('button', { name: 'Iniciar A quiet week' }));
      await userEvent.click(screen.getByRole('button', { name: 'Abrir la sesión' }));
    };
    await open();
    expect(asked[0]?.session.name).toBe('Facilitación');
    cleanup();
    const named = library({}, words);
    named.memory.write(NAME_KEY, 'Sam');
    await open();
    expect([memory.read(NAME_KEY), named.asked[0]?.session.name]).toEqual([null, 'Sam']);
  });

  test('[HOST-1] takes care rules and a seed along', async () => {
    const { asked } = library();
    await openDialog('The storm');
    await userEvent.click(screen.getByRole('radio', { name: 'Care rules as well' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Seed' }), '4711');
    await openSession();
    expect(asked[0]?.session).toMatchObject({ scenarioId: 'storm', care: 'rules', seed: 4711 });
  });

  test('[HOST-1] takes the way of watching along, unless it is that of the case', async () => {
    const { asked } = library();
    await openDialog();
    const field = screen.getByLabelText('How the patient is watched');
    expect(within(field).getByRole('option', { selected: true }).textContent).toBe(
      'As the case says: Monitor',
    );
    await userEvent.selectOptions(field, 'Rounds');
    expect(screen.getByText(/^Nothing is charted between two rounds/)).toBeDefined();
    await openSession();
    expect(asked[0]?.session).toEqual({
      scenarioId: 'quiet-week',
      care: 'none',
      monitoring: 'spot',
      name: 'Facilitator',
    });
  });

  test('[HOST-1] takes along what was changed of the other settings, and nothing else', async () => {
    const { asked } = library();
    await openDialog();
    await userEvent.selectOptions(screen.getByLabelText('Orders of learners'), 'Act once accepted');
    await userEvent.selectOptions(
      screen.getByLabelText('Learners and wall see the grade'),
      'After their own call',
    );
    await userEvent.click(screen.getByRole('switch', { name: /^Hold at decision points/ }));
    await openSession();
    expect(asked[0]?.session).toEqual({
      scenarioId: 'quiet-week',
      care: 'none',
      orders: 'proposed',
      reveal: 'after-call',
      hold: true,
      name: 'Facilitator',
    });
  });

  for (const seed of ['-1', '1.5', '2147483648', 'x']) {
    test(`[HOST-1] the seed ${seed} is not sent`, async () => {
      const { asked } = library();
      await openDialog();
      await userEvent.type(screen.getByRole('textbox', { name: 'Seed' }), seed);
      await openSession();
      expect(screen.getByText('A whole number from 0 to 2147483647')).toBeDefined();
      expect(asked).toEqual([]);
    });
  }

  test('[HOST-2] asks for the PIN where one is wanted, and says when it is wrong', async () => {
    const pins: (string | null)[] = [];
    library({
      server: async () => ok({ ...FACTS, pinRequired: true }),
      createSession: async (_, pin) => {
        pins.push(pin);
        return err({ kind: 'declined', refusal: { code: 'pin-wrong', message: '' } });
      },
    });
    await openDialog();
    const pin = await screen.findByLabelText('Facilitator PIN');
    await userEvent.type(pin, '123456');
    await openSession();
    expect(await screen.findByText(/The PIN is not right/)).toBeDefined();
    expect(document.activeElement).toBe(pin);
    await openSession();
    await waitFor(() => expect(document.activeElement).toBe(pin));
    expect(pins).toEqual(['123456', '123456']);
  });
});
