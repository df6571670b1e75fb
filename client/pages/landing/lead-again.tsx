import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useParts } from '#client/store/client-parts.tsx';
import { LAST_SESSION_KEY, tokenKey } from '#client/store/device-memory.ts';
import { isCode, shownCode } from '#client/store/join-code.ts';
import { isOver } from '#client/store/session-state.ts';
import { useStanding } from '#client/store/use-standing.ts';

/**
 * The way back into a session that this device leads: the one whose code is typed, else the last.
 * Nothing where it leads none, or the server keeps it no more.
 */
export function LeadAgain(props: { readonly code: string }) {
  const { t } = useTranslation();
  const { memory } = useParts();
  const leads = (code: string | null) =>
    code !== null && memory.read(tokenKey('host', code)) !== null;
  const last = memory.read(LAST_SESSION_KEY);
  const code = [isCode(props.code) ? props.code : null, last].find(leads) ?? null;
  const standing = useStanding(code).data;
  if (code === null || standing?.ok !== true) {
    return null;
  }
  const { state } = standing.value;
  const page = state === 'debrief' ? `/debrief/${code}?as=host` : `/host/${code}`;
  return (
    <>
      <p>{t('landing.lead.body', { code: shownCode(code), over: String(isOver(state)) })}</p>
      <Button component={Link} to={page} variant="filled" fullWidth>
        {t(state === 'debrief' ? 'landing.lead.debrief' : 'landing.lead.console')}
      </Button>
    </>
  );
}
