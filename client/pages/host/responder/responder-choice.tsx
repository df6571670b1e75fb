import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import './responder.css';
import { useNameOf } from './use-name-of.ts';

/** Who did what was expected: somebody of the session, or nobody. */
export type Responder = NonNullable<
  Extract<ClientAction, { type: 'expectation.mark' }>['responder']
>;

/**
 * Asks who responded, one press for each learner of the roster; once it is said, says it, and lets it
 * be changed or taken back.
 */
export function ResponderChoice(props: {
  /** What was expected of them. */
  readonly what: string;
  readonly responder: Responder | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (responder: Responder | undefined) => void;
}) {
  const { t } = useTranslation();
  const { what, responder } = props;
  const nameOf = useNameOf();
  const [isChanging, setIsChanging] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const said = responder === 'nobody' ? t('host.responder.nobody') : nameOf(responder ?? '');
  const choose = (chosen: Responder | undefined) => {
    props.onChoose(chosen);
    setIsChanging(false);
    // The button that was pressed goes with the list; the focus stays with the question.
    part.current?.focus();
  };
  return (
    <div ref={part} className="responder" tabIndex={-1}>
      {responder === undefined || isChanging ? (
        <Candidates {...props} onChoose={choose} />
      ) : (
        <p className="responder__said">
          <span>
            {t('host.responder.said', {
              who: responder === 'nobody' ? 'nobody' : 'one',
              name: said,
            })}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={props.disabled ?? false}
            aria-label={t('host.responder.change-label', { what, name: said })}
            onClick={() => {
              setIsChanging(true);
              part.current?.focus();
            }}
          >
            {t('host.responder.change')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Learners of a class for whom there is a button each; of a larger one they are a list. */
const MOST_BUTTONS = 12;

/** A press for each learner, for nobody, and to leave it open again. */
function Candidates(props: Parameters<typeof ResponderChoice>[0]) {
  const { t } = useTranslation();
  const { what, responder, onChoose } = props;
  const people = useSession((state) => state.roster?.people ?? NOBODY);
  const learners = people.filter(({ role }) => role === 'learner');
  const choices = [
    ...learners.map(({ participantId, name }) => ({ value: participantId, label: name })),
    { value: 'nobody', label: t('host.responder.nobody') },
  ];
  const legend = (
    <>
      {t('host.responder.legend')} <span className="visually-hidden">{what}</span>
    </>
  );
  if (learners.length > MOST_BUTTONS) {
    return (
      <NativeSelect
        label={legend}
        disabled={props.disabled ?? false}
        value={responder ?? ''}
        data={[{ value: '', label: t('host.responder.unknown') }, ...choices]}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      />
    );
  }
  return (
    <fieldset className="responder__asked" disabled={props.disabled ?? false}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <Button
          key={value}
          variant={value === responder ? 'filled' : 'default'}
          aria-pressed={value === responder}
          onClick={() => onChoose(value)}
        >
          {label}
        </Button>
      ))}
      {responder !== undefined && (
        <Button variant="subtle" onClick={() => onChoose(undefined)}>
          {t('host.responder.unknown')}
        </Button>
      )}
    </fieldset>
  );
}

const NOBODY: readonly { participantId: string; name: string; role: string }[] = [];
