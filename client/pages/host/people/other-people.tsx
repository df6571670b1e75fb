import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { PersonRequest } from './people.ts';
import { PersonMenu } from './person-menu.tsx';

/** Who else is part of the session: those who lead, evaluators, walls. */
export function OtherPeople(props: {
  readonly run: Command['run'];
  readonly onOpen: (request: PersonRequest) => void;
}) {
  const { t } = useTranslation();
  const people = useSession((state) => state.roster?.people);
  const you = useSession((state) => state.you?.participantId);
  const others = (people ?? []).filter(
    ({ role, participantId }) => role !== 'learner' && participantId !== you,
  );
  return others.length === 0 ? null : (
    <ul className="other-people" aria-label={t('host.roster.others')}>
      {others.map((person) => (
        <li key={person.participantId} data-away={!person.present}>
          <span>
            {person.name}{' '}
            <span className="secondary">
              {t('host.roster.as', {
                role: t(`host.role.${person.role}`),
                state: person.present ? t('host.roster.here-now') : t('host.roster.away'),
              })}
            </span>
          </span>
          <PersonMenu person={person} run={props.run} onOpen={props.onOpen} />
        </li>
      ))}
    </ul>
  );
}
