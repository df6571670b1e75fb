import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { actionWords, kindOf, LOG_KINDS, type LogKind, namesIn } from './log-lines.ts';

const FIRST_LINES = 60;
const SPOKEN_EVERY_MS = 5_000;

/** Everything that people and the session did, newest first. */
export function LogPanel() {
  const { t } = useTranslation();
  const log = useSession((state) => state.log);
  const [kind, setKind] = useState<LogKind>('all');
  const [most, setMost] = useState(FIRST_LINES);
  const lineWords = useLineWords();
  const lines = useMemo(
    () => log.filter(({ action }) => kind === 'all' || kindOf(action.type) === kind).toReversed(),
    [log, kind],
  );
  const options = LOG_KINDS.map((value) => ({ value, label: t(`host.log.${value}`) }));
  const earlier = lines.length - most;
  return (
    <Panel
      heading={t('host.log.heading')}
      aside={
        <NativeSelect
          aria-label={t('host.log.filter')}
          data={options}
          value={kind}
          onChange={(event) => setKind(kindFrom(event.currentTarget.value))}
        />
      }
    >
      {lines.length === 0 ? (
        <p className="secondary">{log.length === 0 ? t('host.log.empty') : t('host.log.none')}</p>
      ) : null}
      <ol className="log">
        {lines.slice(0, most).map((line) => (
          <li key={line.seq}>
            <span className="tabular secondary">{elapsedLabel(line.tick)}</span>
            <span>
              <strong>{line.actor.name}</strong> {lineWords(line)}
            </span>
          </li>
        ))}
      </ol>
      {earlier > 0 ? (
        <Button onClick={() => setMost(lines.length)}>
          {t('host.log.more', { count: earlier })}
        </Button>
      ) : null}
      <SpokenLog lineWords={lineWords} />
    </Panel>
  );
}

/** The newest line for screen readers, at most one in five seconds. */
function SpokenLog(props: { readonly lineWords: (line: LoggedAction) => string }) {
  const nowMs = useNowMs(SPOKEN_EVERY_MS);
  const newest = useSession((state) => state.log.at(-1));
  const [spoken, setSpoken] = useState({ atMs: nowMs, line: newest });
  if (nowMs !== spoken.atMs) {
    setSpoken({ atMs: nowMs, line: newest });
  }
  const { line } = spoken;
  return (
    <p className="visually-hidden" role="log">
      {line === undefined ? '' : `${line.actor.name} ${props.lineWords(line)}`}
    </p>
  );
}

function useLineWords(): (line: LoggedAction) => string {
  const { t } = useTranslation();
  const log = useSession((state) => state.log);
  const orders = useSession((state) => state.orders);
  return useMemo(() => {
    const names = namesIn(log);
    const nameOf = (participantId: string) => names.get(participantId) ?? participantId;
    return (line: LoggedAction) => actionWords(line, { t, orders, nameOf });
  }, [t, log, orders]);
}

function kindFrom(value: string): LogKind {
  return LOG_KINDS.find((kind) => kind === value) ?? 'all';
}
