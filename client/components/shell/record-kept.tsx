import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';

const HOUR_MS = 3_600_000;

/** The month in letters and 24 hours, as the ward clock has them: nobody can read it otherwise. */
const FORM = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const;

/** Says when the server deletes the record of the session. */
export function RecordKept() {
  return <p className="secondary">{useRecordWords()}</p>;
}

/** When the record is deleted: after the end, or, once that has come, at a date and time. */
export function useRecordWords(): string {
  const { t, i18n } = useTranslation();
  const hours = useSession((state) => state.facts?.retentionHours ?? null);
  const endedAtMs = useSession(
    ({ log }) => log.findLast(({ action }) => action.type === 'session.end')?.atMs ?? null,
  );
  if (hours === null) {
    return '';
  }
  if (endedAtMs === null) {
    return t('shell.record.after', { hours });
  }
  const when = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, FORM);
  return t('shell.record.at', { when: when.format(endedAtMs + hours * HOUR_MS) });
}
