import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { type RestFailure, type ScenarioList, useParts } from '#client/store/client-parts.tsx';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { CaseCard } from './card/case-card.tsx';
import { CaseFilters } from './filters/case-filters.tsx';
import { ANY_CASE, matchingCards, type Wanted } from './filters/matching-cards.ts';
import { ProblemFiles } from './problem-files.tsx';
import { RunDialog } from './run/run-dialog.tsx';
import { tellsCourse } from './spoilers.ts';
import './library.css';

/** A case to run, under the title that its card had: with or without the grade. */
interface ChosenCase {
  readonly card: ScenarioCard;
  readonly title: string;
}

/** The library: choose a case and open a session of it. */
export function LibraryPage() {
  const { rest } = useParts();
  const list = useQuery({ queryKey: ['scenarios'], queryFn: () => rest.scenarios() });
  const [chosen, setChosen] = useState<ChosenCase | null>(null);
  return (
    <>
      <PageHeader />
      <main className="cases">
        {list.data === undefined ? <Waiting /> : null}
        {list.data?.ok === false ? (
          <Failed failure={list.data.error} onRetry={() => void list.refetch()} />
        ) : null}
        {list.data?.ok === true ? <Cases list={list.data.value} onRun={setChosen} /> : null}
      </main>
      {chosen === null ? null : <RunDialog {...chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function Cases(props: {
  readonly list: ScenarioList;
  readonly onRun: (chosen: ChosenCase) => void;
}) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState(ANY_CASE);
  const [spoilersShown, setSpoilersShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { scenarios, problems } = props.list;
  const cards = useMemo(() => matchingCards(scenarios, wanted, i18n), [scenarios, wanted, i18n]);
  const count = t('library.count.label', { count: cards.length });
  return (
    <>
      <div className="cases__head">
        <h1>
          <span aria-hidden="true">{t('library.title.label')}</span>
          <span className="visually-hidden">
            {t('library.title.counted', { count: cards.length })}
          </span>
        </h1>
        <p className="secondary" role="status">
          {count}
        </p>
      </div>
      <div className="cases__body">
        <CaseFilters
          inputRef={field}
          cards={scenarios}
          wanted={wanted}
          spoilersShown={spoilersShown}
          onChange={setWanted}
          onSpoilersShown={(shown) => {
            setSpoilersShown(shown);
            setWanted(withoutSpoilers(wanted));
          }}
        />
        <div className="cases__found">
          {problems.length > 0 ? <ProblemFiles problems={problems} /> : null}
          {cards.length === 0 ? (
            <NoCases none={scenarios.length === 0} onClear={() => setWanted(ANY_CASE)} />
          ) : (
            <CardList cards={cards} spoilersShown={spoilersShown} onRun={props.onRun} />
          )}
        </div>
      </div>
    </>
  );
}

/** The same wish without what can be asked for only while the course is shown. */
function withoutSpoilers(wanted: Wanted): Wanted {
  const tag = wanted.tag !== null && tellsCourse(wanted.tag) ? null : wanted.tag;
  return { ...wanted, peakGrade: null, onsetDay: null, tag };
}

/** The cards; the arrow keys go from one to the next, and Enter runs the one that has the focus. */
function CardList(props: {
  readonly cards: readonly ScenarioCard[];
  readonly spoilersShown: boolean;
  readonly onRun: (chosen: ChosenCase) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul ref={list} className="cases__cards" onKeyDown={(event) => walk(event, list.current)}>
      {props.cards.map((card) => (
        <li key={card.id}>
          <CaseCard
            card={card}
            spoilersShown={props.spoilersShown}
            onRun={(title) => props.onRun({ card, title })}
          />
        </li>
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Moves the focus from the Run button of one card to that of a neighbour. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key];
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-run]') ?? [])];
  const at = buttons.indexOf(event.target as HTMLElement);
  const next = step === undefined || at < 0 ? undefined : buttons[at + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}

function NoCases(props: { readonly none: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (props.none) {
    return <p className="cases__empty">{t('library.empty.none')}</p>;
  }
  return (
    <div className="cases__empty">
      <p>{t('library.empty.search')}</p>
      <Button onClick={props.onClear}>{t('library.empty.clear')}</Button>
    </div>
  );
}

function Failed(props: { readonly failure: RestFailure; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const code = props.failure.kind === 'declined' ? props.failure.refusal.code : 'unreachable';
  return (
    <>
      <div className="cases__head">
        <h1>{t('library.title.label')}</h1>
      </div>
      <Alert
        className="cases__failed"
        variant="default"
        role="alert"
        title={t('library.error.title')}
      >
        <p>{t(`problem.${code}.body`)}</p>
        <Button mt="md" onClick={props.onRetry}>
          {t('library.error.retry')}
        </Button>
      </Alert>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="cases__waiting" aria-busy="true">
      <p className="visually-hidden">{t('shell.loading.label')}</p>
      <div className="skeleton-block" />
      <div className="skeleton-block" />
      <div className="skeleton-block" />
    </div>
  );
}
