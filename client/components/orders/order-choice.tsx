import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaits } from '#client/store/use-waits.ts';
import type { Intervention } from '#shared/contracts/order.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { INTERVENTION_ICONS } from './intervention-icons.ts';
import { ORDER_GROUPS, type OrderGroup } from './order-groups.ts';
import { RefusalText } from './refusal-text.tsx';
import { useProposing } from './use-proposing.ts';

/** What became of an order that had waited for the line: done, declined or taken back. */
export interface LateAnswer {
  readonly label: string;
  readonly isDone: boolean;
  readonly refusal: Refusal | null;
}

/** What can be ordered, and what became of the last order. Coming back, the focus comes along. */
export function Choice(props: {
  readonly done: string | null;
  readonly queued: string | null;
  readonly late: LateAnswer | null;
  readonly isBack: boolean;
  readonly onChoose: (intervention: Intervention) => void;
}) {
  const { t } = useTranslation();
  const isProposing = useProposing();
  const waits = useWaits();
  const list = useRef<HTMLUListElement | null>(null);
  const { isBack } = props;
  useEffect(() => {
    if (isBack) {
      list.current?.focus();
    }
  }, [isBack]);
  const [openId, setOpenId] = useState<OrderGroup['id'] | null>(null);
  const { late, queued } = props;
  const done = late?.isDone === true ? late.label : props.done;
  const refusal = late?.refusal ?? null;
  return (
    <>
      {refusal !== null && (
        <RefusalText
          title={t('monitor.order.refused.late', { label: late?.label })}
          refusal={refusal}
        />
      )}
      <p role="status" className="order-form__done">
        {done !== null &&
          (isProposing
            ? t('monitor.order.done-proposed', { label: done })
            : t('monitor.order.done', { label: done }))}
        {queued !== null &&
          queued !== late?.label &&
          waits &&
          t('monitor.order.waiting', { label: queued })}
      </p>
      <ul ref={list} tabIndex={-1} className="order-groups" aria-label={t('monitor.order.choose')}>
        {ORDER_GROUPS.map((group) => (
          <li key={group.id} className="order-groups__group">
            {group.interventions.length === 1 ? (
              <GroupOfOne group={group} onChoose={props.onChoose} />
            ) : (
              <Group
                group={group}
                isOpen={group.id === openId}
                onToggle={() => setOpenId(group.id === openId ? null : group.id)}
                onChoose={props.onChoose}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  readonly group: OrderGroup;
  readonly onChoose: (intervention: Intervention) => void;
}

/** A group of one leads straight to its order; its name stands beside the group's. */
function GroupOfOne(props: GroupProps) {
  const { t } = useTranslation();
  const [intervention] = props.group.interventions;
  const Icon = INTERVENTION_ICONS[intervention];
  return (
    <Button
      className="order-groups__button"
      variant="subtle"
      fullWidth
      justify="start"
      leftSection={<Icon size={18} aria-hidden="true" />}
      onClick={() => props.onChoose(intervention)}
    >
      {t(`monitor.group.${props.group.id}`)}
      <span className="order-groups__content">
        {intervention === 'oxygen'
          ? t('monitor.group.oxygen-devices')
          : t(`monitor.order.${intervention}`)}
      </span>
    </Button>
  );
}

function Group(props: GroupProps & { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { group, isOpen } = props;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const names = group.interventions.map((intervention) => t(`monitor.order.${intervention}`));
  const list = new Intl.ListFormat(i18n.language, { style: 'short', type: 'unit' });
  return (
    <>
      <Button
        className="order-groups__button"
        variant="subtle"
        fullWidth
        justify="start"
        leftSection={<Chevron size={18} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={props.onToggle}
      >
        {t(`monitor.group.${group.id}`)}
        <span className="order-groups__content" aria-hidden="true">
          {list.format(names)}
        </span>
      </Button>
      <ul id={id} className="order-groups__choices" hidden={!isOpen}>
        {isOpen &&
          group.interventions.map((intervention) => (
            <li key={intervention}>
              <ChoiceButton intervention={intervention} onChoose={props.onChoose} />
            </li>
          ))}
      </ul>
    </>
  );
}

function ChoiceButton(props: {
  readonly intervention: Intervention;
  readonly onChoose: (intervention: Intervention) => void;
}) {
  const { t } = useTranslation();
  const Icon = INTERVENTION_ICONS[props.intervention];
  return (
    <Button
      className="order-groups__choice"
      fullWidth
      justify="start"
      leftSection={<Icon size={18} aria-hidden="true" />}
      onClick={() => props.onChoose(props.intervention)}
    >
      {t(`monitor.order.${props.intervention}`)}
    </Button>
  );
}
