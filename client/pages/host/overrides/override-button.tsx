import { ActionIcon } from '@mantine/core';
import { Pencil, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import type { OverriddenVital } from '#shared/contracts/inject.ts';
import { overriddenAt, overrideOf } from './overridden.ts';

/** The pencil at a numeric, a wrench while it is overridden; nothing where it cannot be. */
export function OverrideButton(props: {
  readonly id: NumericId;
  readonly onOpen: (vital: OverriddenVital) => void;
}) {
  const { t } = useTranslation();
  const vital = overriddenAt(props.id);
  const isOverridden = useSession(
    ({ overrides }) => vital !== null && overrideOf(overrides, vital) !== null,
  );
  const ended = useSession(hasEnded);
  if (vital === null || ended) {
    return null;
  }
  const name = t(`inject.vital.${vital}`);
  const label = isOverridden
    ? t('inject.override.change', { name })
    : t('inject.override.open', { name });
  return (
    <ActionIcon
      className="override__button"
      data-on={isOverridden}
      aria-label={label}
      title={label}
      onClick={() => props.onOpen(vital)}
    >
      {isOverridden ? (
        <Wrench size={16} aria-hidden="true" />
      ) : (
        <Pencil size={16} aria-hidden="true" />
      )}
    </ActionIcon>
  );
}
