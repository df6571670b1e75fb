import { useTranslation } from 'react-i18next';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { settingWords } from './setting-words.ts';

/** Who changed which setting, newest first. */
export function SettingsHistory() {
  const { t } = useTranslation();
  const log = useSession((state) => state.log);
  const timeOf = useLineTime();
  const lines = log.flatMap((line) => {
    const changed = changeIn(line);
    return changed === null ? [] : [{ line, changes: settingWords(t, changed).join(', ') }];
  });
  return (
    <section className="session-settings__section">
      <h3>{t('host.settings.history')}</h3>
      {lines.length === 0 && <p className="secondary">{t('host.settings.unchanged')}</p>}
      <ol className="session-settings__history">
        {lines.toReversed().map(({ line, changes }) => (
          <li key={line.seq}>
            <span className="tabular secondary">{timeOf(line)}</span>{' '}
            <strong>{line.actor.name}</strong> {changes}
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeIn({ action }: LoggedAction) {
  switch (action.type) {
    case 'session.set':
      return action.settings;
    case 'reveal.set':
      return { reveal: action.policy };
    default:
      return null;
  }
}
