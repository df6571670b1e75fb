import { Alert, Button, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { type RestFailure, type ScenarioList, useParts } from '#client/store/client-parts.tsx';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { CaseCard } from './case-card.tsx';
import { matchingCards } from './matching-cards.ts';
import { ProblemFiles } from './problem-files.tsx';
import { RunDialog } from './run-dialog.tsx';
import './library.css';

/** The library: choose a case and open a session of it. */
export function LibraryPage() {
  const { rest } = useParts();
  const list = useQuery({ queryKey: ['scenarios'], queryFn: () => rest.scenarios() });
  const [chosen, setChosen] = useState<ScenarioCard | null>(null);
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
      {chosen === null ? null : <RunDialog card={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function Cases(props: {
  readonly list: ScenarioList;
  readonly onRun: (card: ScenarioCard) => void;
}) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const [peakShown, setPeakShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { scenarios, problems } = props.list;
  const cards = useMemo(
    () => matchingCards(scenarios, { search, language: i18n.language }),
    [scenarios, search, i18n.language],
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
        <SearchField inputRef={field} search={search} onSearch={setSearch} />
        <Switch
          className="cases__spoiler"
          label={t('library.spoiler.label')}
          checked={peakShown}
          onChange={(event) => setPeakShown(event.currentTarget.checked)}
        />
      </div>
      {problems.length > 0 ? <ProblemFiles problems={problems} /> : null}
      {cards.length === 0 ? (
        <NoCases search={search} onClear={() => setSearch('')} />
      ) : (
        <ul className="cases__cards">
          {cards.map((card) => (
            <li key={card.id}>
              <CaseCard card={card} peakShown={peakShown} onRun={() => props.onRun(card)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SearchField(props: {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      ref={props.inputRef}
      type="search"
      className="cases__search"
      aria-label={t('library.search.label')}
      placeholder={t('library.search.placeholder')}
      leftSection={<Search size={18} aria-hidden="true" />}
      value={props.search}
      onChange={(event) => props.onSearch(event.currentTarget.value)}
    />
  );
}

function NoCases(props: { readonly search: string; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (props.search === '') {
    return <p className="cases__empty">{t('library.empty.none')}</p>;
  }
  return (
    <div className="cases__empty">
      <p>{t('library.empty.search', { search: props.search })}</p>
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
