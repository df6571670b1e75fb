import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { AskedReply } from '#shared/contracts/frame.ts';
import type { IceItem } from '#shared/contracts/truth-view.ts';
import { AskedItemRow } from './asked-item.tsx';
import { Handwriting } from './handwriting.tsx';
import type { IceChoice } from './ice-marks.ts';
import type { Asking } from './use-asking.ts';

/** One item of the ICE test, and what the reply is worth, or that it cannot be tested. */
export function IceRow(props: {
  readonly item: IceItem;
  readonly asking: Asking;
  readonly isLocked: boolean;
  /** Whether it can be said of an item that was not asked that it cannot be tested. */
  readonly isUntestable: boolean;
  readonly choice: IceChoice | null;
  readonly onChoose: (choice: IceChoice) => void;
}) {
  const { t } = useTranslation();
  const { item, asking, isLocked, choice } = props;
  const isAnswered = asking.of(item).reply !== null;
  const isUntested = choice === 'untested';
  return (
    <AskedItemRow
      item={item}
      kind="ice"
      asking={asking}
      isLocked={isLocked}
      expected={t(`judge.expected.${item}`)}
    >
      {isAnswered && <WrittenBefore reply={asking.before(item)} />}
      {(isAnswered || isUntested || props.isUntestable) && (
        <ChoiceRow
          legend={t('judge.brain.mark', { question: t(`judge.item.${item}`) })}
          choices={[
            { value: 1, label: t('judge.brain.right'), disabled: !isAnswered },
            { value: 0, label: t('judge.brain.wrong'), disabled: !isAnswered },
            { value: 'untested', label: t('judge.brain.untested') },
          ]}
          value={isLocked ? null : choice}
          disabled={isLocked}
          {...(isUntested && !isLocked ? { effect: t('judge.brain.untested-only') } : {})}
          onChoose={props.onChoose}
        />
      )}
    </AskedItemRow>
  );
}

/** How the sentence was written in the test before: a change is an early sign, point or not. */
function WrittenBefore(props: { readonly reply: AskedReply | null }) {
  const { t } = useTranslation();
  const { reply } = props;
  if (reply?.handwriting === undefined) {
    return null;
  }
  return (
    <div className="asked-item__before">
      <p className="secondary">{t('judge.writing.before', { time: elapsedLabel(reply.tick) })}</p>
      <Handwriting {...reply.handwriting} />
    </div>
  );
}
