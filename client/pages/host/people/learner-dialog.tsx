import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { scoreSaid } from '#client/store/brain-score.ts';
import { useIceTests, useNotes } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { RosterPerson } from './people.ts';

const FIELDS = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** What a learner has called, written and tested so far, to look at while it goes on. */
export function LearnerDialog(props: {
  readonly person: RosterPerson;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { participantId, name } = props.person;
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('host.record.title', { name })}>
      <div className="learner-record">
        <Calls participantId={participantId} />
        <Tests participantId={participantId} />
        <NoteNow participantId={participantId} />
      </div>
    </Dialog>
  );
}

interface Of {
  readonly participantId: string;
}

function Calls({ participantId }: Of) {
  const { t } = useTranslation();
  const log = useSession((state) => state.log);
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const timeOf = useLineTime();
  const calls = log.flatMap(({ action, actor, seq, tick }) =>
    action.type === 'grade.call' && actor.id === participantId ? [{ seq, tick, call: action }] : [],
  );
  return (
    <section>
      <h3>{t('host.record.calls')}</h3>
      {calls.length === 0 && <p className="secondary">{t('host.record.no-calls')}</p>}
      <ol className="learner-record__list">
        {calls.toReversed().map(({ seq, tick, call }) => (
          <li key={seq}>
            <span className="tabular secondary">{timeOf({ tick })}</span>{' '}
            <GradeChip grade={shownGrade(call.grade)} scale={scale} />{' '}
            {call.icans === undefined ? null : (
              <GradeChip grade={shownGrade(call.icans)} scale="ICANS" />
            )}{' '}
            {t('host.record.confidence', { confidence: call.confidence })}
            {call.reason === undefined || call.reason === '' ? null : <p>{call.reason}</p>}
            {call.otherCause === undefined || call.otherCause === '' ? null : (
              <p>{t('host.record.other-cause', { cause: call.otherCause })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Tests({ participantId }: Of) {
  const { t } = useTranslation();
  const tests = useIceTests().filter((test) => test.participantId === participantId);
  const timeOf = useLineTime();
  return (
    <section>
      <h3>{t('host.record.tests')}</h3>
      {tests.length === 0 && <p className="secondary">{t('host.record.no-tests')}</p>}
      <ol className="learner-record__list">
        {tests.toReversed().map((test) => (
          <li key={test.seq}>
            <span className="tabular secondary">{timeOf(test)}</span>{' '}
            {t('host.record.brain', scoreSaid(test))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoteNow({ participantId }: Of) {
  const { t } = useTranslation();
  const note = useNotes().get(participantId);
  const timeOf = useLineTime();
  if (note === undefined) {
    return (
      <section>
        <h3>{t('host.record.note')}</h3>
        <p className="secondary">{t('host.record.no-note')}</p>
      </section>
    );
  }
  return (
    <section>
      <h3>{t('host.record.note')}</h3>
      <p className="secondary">{t('host.record.saved', { time: timeOf(note) })}</p>
      <dl className="learner-record__note">
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{t(`host.sbar.${field}`)}</dt>
            <dd>{note.sbar[field] === '' ? t('host.record.blank') : note.sbar[field]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
