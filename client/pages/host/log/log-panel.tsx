import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Flag } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { Panel } from '#client/components/panel.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { useLineTime } from './use-line-time.ts';
import './log.css';
import { KIND_OF, LOG_KINDS, type LogKind } from './log-kinds.ts';
import { useLineWords } from './use-line-words.ts';

const FIRST_LINES = 60;
const SPOKEN_EVERY_MS = 5_000;
/** The longest label of a bookmark. */
const LONGEST_LABEL = 100;

/** The field that the key L leads to. */
export const LOG_FILTER_ID = 'log-filter';

/** Everything that people and the session did, newest first; any line can be bookmarked. */
export function LogPanel(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const { run } = props;
  const log = useSession((state) => state.log);
  const ended = useSession(hasEnded);
  const [kind, setKind] = useState<LogKind>('all');
  const [most, setMost] = useState(FIRST_LINES);
  const lineWords = useLineWords();
  const lines = useMemo(
    () => log.filter(({ action }) => kind === 'all' || KIND_OF[action.type] === kind).toReversed(),
    [log, kind],
  );
  const list = useFocusInSight(lines);
  const earlier = lines.length - most;
  return (
    <Panel heading={t('host.log.heading')} aside={<KindFilter kind={kind} onKind={setKind} />}>
      {ended ? null : <BookmarkForm run={run} />}
      {lines.length === 0 ? (
        <p className="secondary">{log.length === 0 ? t('host.log.empty') : t('host.log.none')}</p>
      ) : null}
      <ol className="log" ref={list}>
        {lines.slice(0, most).map((line) => (
          <Line key={line.seq} line={line} text={lineWords(line)} run={ended ? null : run} />
        ))}
      </ol>
      {earlier > 0 ? (
        <Button onClick={() => setMost(lines.length)}>
          {t('host.log.more', { count: earlier })}
        </Button>
      ) : null}
    </Panel>
  );
}

/** A list in which the line that has the focus stays in sight when others push it on. */
function useFocusInSight(lines: readonly LoggedAction[]) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines that come move the others
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused !== null && list.current?.contains(focused) === true) {
      focused.scrollIntoView({ block: 'nearest' });
    }
  }, [lines]);
  return list;
}

function KindFilter(props: { readonly kind: LogKind; readonly onKind: (kind: LogKind) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      id={LOG_FILTER_ID}
      aria-label={t('host.log.filter')}
      data={LOG_KINDS.map((value) => ({ value, label: t(`host.log.${value}`) }))}
      value={props.kind}
      onChange={(event) => {
        const named = event.currentTarget.value;
        props.onKind(LOG_KINDS.find((kind) => kind === named) ?? 'all');
      }}
    />
  );
}

function Line(props: {
  readonly line: LoggedAction;
  readonly text: string;
  /** Null where nothing can be bookmarked any more. */
  readonly run: Command['run'] | null;
}) {
  const { t } = useTranslation();
  const { line, text, run } = props;
  const timeOf = useLineTime();
  const time = timeOf(line);
  const label = t('host.bookmark.of-line', { time, name: line.actor.name, what: text });
  return (
    <li>
      <span className="tabular secondary">{time}</span>
      <span>
        <strong>{line.actor.name}</strong> {text}
      </span>
      {run === null || line.action.type === 'bookmark.add' ? null : (
        <ActionIcon
          className="log__flag"
          aria-label={t('host.bookmark.line', { what: label })}
          title={t('host.bookmark.line-title')}
          onClick={singlePress(() =>
            run({ type: 'bookmark.add', label: wholeSigns(label, LONGEST_LABEL) }),
          )}
        >
          <Flag size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}

/** The beginning of a text, without half of a sign that takes two places. */
function wholeSigns(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** Marks this moment under a name. */
function BookmarkForm(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  return (
    <form
      className="log__bookmark"
      onSubmit={(event) => {
        event.preventDefault();
        props.run({ type: 'bookmark.add', label: label.trim() });
        setLabel('');
      }}
    >
      <TextInput
        aria-label={t('host.bookmark.label')}
        placeholder={t('host.bookmark.label')}
        autoComplete="off"
        maxLength={LONGEST_LABEL}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" leftSection={<Flag size={18} aria-hidden="true" />}>
        {t('host.bookmark.save')}
      </Button>
    </form>
  );
}

/** The newest line for screen readers, at most one in five seconds, whatever part is shown. */
export function SpokenLog() {
  const nowMs = useNowMs(SPOKEN_EVERY_MS);
  const lineWords = useLineWords();
  const newest = useSession((state) => state.log.at(-1));
  const [spoken, setSpoken] = useState({ atMs: nowMs, line: newest });
  if (nowMs !== spoken.atMs) {
    setSpoken({ atMs: nowMs, line: newest });
  }
  const { line } = spoken;
  return (
    <p className="visually-hidden" role="log">
      {line === undefined ? '' : `${line.actor.name} ${lineWords(line)}`}
    </p>
  );
}
