import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { CodeGate } from '#client/pages/session/code-gate.tsx';
import { SessionGate } from '#client/pages/session/session-gate.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { type DeviceMemory, type Seat, tokenKey } from '#client/store/device-memory.ts';
import { SessionProvider } from '#client/store/session-context.tsx';
import { isOver } from '#client/store/session-state.ts';
import { DebriefPage } from './debrief-page.tsx';

const SEATS: readonly Seat[] = ['host', 'learner', 'wall'];

/**
 * Lets a device into the debrief in the place that it has in the session: the one that the address
 * names, else the first of which it holds a token. Without any it takes none.
 */
export function DebriefGate(props: { readonly code: string }) {
  const { code } = props;
  const { memory } = useParts();
  const [search] = useSearchParams();
  const [seat] = useState(() => seatIn(code, { memory, wanted: search.get('as') }));
  if (seat === null) {
    return (
      <CodeGate code={code}>
        {(standing) => <Visitor code={code} over={isOver(standing?.state)} />}
      </CodeGate>
    );
  }
  return (
    <SessionProvider code={code} seat={seat}>
      <SessionGate code={code}>
        <DebriefPage code={code} seat={seat} />
      </SessionGate>
    </SessionProvider>
  );
}

/** What somebody is told who has no place in the session. */
function Visitor(props: { readonly code: string; readonly over: boolean }) {
  const { t } = useTranslation();
  const { code, over } = props;
  return over ? (
    <NoticePage title={t('debrief.visitor.over-title')} body={t('debrief.visitor.over-body')}>
      <Button component={Link} to={`/host/${code}`} variant="filled">
        {t('debrief.visitor.host')}
      </Button>
    </NoticePage>
  ) : (
    <NoticePage title={t('debrief.closed.title')} body={t('debrief.visitor.body')}>
      <Button component={Link} to={`/s/${code}`} variant="filled">
        {t('debrief.visitor.join')}
      </Button>
      <Button component={Link} to={`/wall/${code}`}>
        {t('debrief.visitor.wall')}
      </Button>
    </NoticePage>
  );
}

function seatIn(
  code: string,
  device: { readonly memory: DeviceMemory; readonly wanted: string | null },
): Seat | null {
  const held = SEATS.filter((seat) => device.memory.read(tokenKey(seat, code)) !== null);
  return held.find((seat) => seat === device.wanted) ?? held[0] ?? null;
}
