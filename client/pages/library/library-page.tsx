import { Alert, Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { type RestFailure, type ScenarioList, useParts } from '#client/store/client-parts.tsx';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { CaseCard } from './case-card.tsx';
import { CaseFilters } from './case-filters.tsx';
import { ANY_CASE, matchingCards } from './matching-cards.ts';
import { ProblemFiles } from './problem-files.tsx';
import { RunDialog } from './run-dialog.tsx';
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
  const [peakShown, setPeakShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { scenarios, problems } = props.list;
  const cards = useMemo(
    () => matchingCards(scenarios, wanted, i18n.language),
    [scenarios, wanted, i18n.language],
  );
  return (
    <>
      <div className="cases__head">
        <div>
          <h1>{t('library.title.label')}</h1>
          <p className="secondary" role="status">
            {t('library.count.label', { count: cards.length })}
          </p>
        </div>
        <CaseFilters inputRef={field} wanted={wanted} peakShown={peakShown} onChange={setWanted} />
        <Switch
          className="cases__spoiler"
          label={t('library.spoiler.label')}
          checked={peakShown}
          onChange={(event) => {
            setPeakShown(event.currentTarget.checked);
            setWanted({ ...wanted, peakGrade: null });
          }}
        />
      </div>
      {problems.length > 0 ? <ProblemFiles problems={problems} /> : null}
      {cards.length === 0 ? (
        <NoCases none={scenarios.length === 0} onClear={() => setWanted(ANY_CASE)} />
      ) : (
        <ul className="cases__cards">
          {cards.map((card) => (
            <li key={card.id}>
              <CaseCard
                card={card}
                peakShown={peakShown}
                onRun={(title) => props.onRun({ card, title })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
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
    <Alert variant="default" role="alert" title={t('library.error.title')}>
      <p>{t(`problem.${code}.body`)}</p>
      <Button mt="md" onClick={props.onRetry}>
        {t('library.error.retry')}
      </Button>
    </Alert>
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
