import { Button, NumberInput, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import { isWithin } from '#client/pages/host/forms/limits.ts';
import { ALARM_PRIORITIES, LIMITED_VITALS } from '#client/store/lead-vocabulary.ts';
import { useSession } from '#client/store/session-context.tsx';
import { VITALS } from '#client/store/vocabulary.ts';
import type { AlarmLimits, LimitedVital, VitalLimits } from '#shared/contracts/alarm.ts';
import type { SettingsProps } from './settings-props.ts';

const SIDES = ['below', 'above'] as const;

/** What a limit may be, and for how many ticks a value may have to hold before it alarms. */
const LIMIT = { minimum: 0, maximum: 300 };
const DELAY = { minimum: 1, maximum: 60 };

/** The alarm limits of this session, changed together and sent once. */
export function LimitsTable(props: Pick<SettingsProps, 'set'>) {
  const { t } = useTranslation();
  const limits = useSession((state) => state.facts?.alarmLimits ?? null);
  const isOwn = useSession((state) => state.lead?.options.alarmLimits != null);
  const [draft, setDraft] = useState<AlarmLimits | null>(null);
  const shown = draft ?? limits;
  if (shown === null) {
    return null;
  }
  const beyond = LIMITED_VITALS.filter((vital) => !isRight(shown[vital]));
  const apply = () => {
    props.set({ alarmLimits: shown });
    setDraft(null);
  };
  return (
    <>
      <p className="secondary">
        {isOwn ? t('host.limits.own') : t('host.limits.usual')} {t('host.limits.help')}
      </p>
      {beyond.length > 0 && (
        <p className="limits__problem" role="alert">
          {t('host.limits.beyond', {
            vitals: beyond.map((vital) => t(`monitor.short.${vital}`)).join(', '),
            most: LIMIT.maximum,
            longest: DELAY.maximum,
          })}
        </p>
      )}
      <div className="limits" tabIndex={-1}>
        <Table horizontalSpacing={4} verticalSpacing={4}>
          <Head />
          <Table.Tbody>
            {LIMITED_VITALS.map((vital) => (
              <VitalRow
                key={vital}
                vital={vital}
                limits={shown[vital]}
                onChange={(changed) => setDraft({ ...shown, [vital]: changed })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div className="session-settings__apply">
        <Button variant="filled" disabled={draft === null || beyond.length > 0} onClick={apply}>
          {t('host.limits.apply')}
        </Button>
        {draft !== null && (
          <Button onClick={() => setDraft(null)}>{t('host.limits.discard')}</Button>
        )}
      </div>
    </>
  );
}

/** Whether all limits of a vital sign, and its delay, are such as can be set. */
function isRight({ below, above, delayTicks }: VitalLimits): boolean {
  const limits = [...Object.values(below), ...Object.values(above)];
  return limits.every((limit) => isWithin(limit, LIMIT)) && isWithin(delayTicks, DELAY);
}

function Head() {
  const { t } = useTranslation();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('host.limits.vital')}</Table.Th>
        {SIDES.flatMap((side) =>
          ALARM_PRIORITIES.map((priority) => (
            <Table.Th key={`${side} ${priority}`} scope="col">
              {t(`host.limits.${side}`)} {t(`host.priority.${priority}`)}
            </Table.Th>
          )),
        )}
        <Table.Th scope="col">{t('host.limits.delay')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

function VitalRow(props: {
  readonly vital: LimitedVital;
  readonly limits: VitalLimits;
  readonly onChange: (limits: VitalLimits) => void;
}) {
  const { t } = useTranslation();
  const { vital, limits, onChange } = props;
  const { unit, decimals } = VITALS[vital];
  const name = t(`monitor.short.${vital}`);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name} <span className="secondary">{unit}</span>
      </Table.Th>
      {SIDES.flatMap((side) =>
        ALARM_PRIORITIES.map((priority) => (
          <Table.Td key={`${side} ${priority}`}>
            <NumberInput
              aria-label={t('host.limits.field', {
                name,
                side: t(`host.limits.${side}`),
                priority: t(`host.priority.${priority}`),
              })}
              hideControls
              clampBehavior="none"
              allowDecimal={decimals > 0}
              decimalScale={decimals}
              error={!isWithin(limits[side][priority], LIMIT)}
              value={limits[side][priority] ?? ''}
              onChange={(value) =>
                onChange({ ...limits, [side]: { ...limits[side], [priority]: typedNumber(value) } })
              }
            />
          </Table.Td>
        )),
      )}
      <Table.Td>
        <NumberInput
          aria-label={t('host.limits.delay-field', { name })}
          hideControls
          clampBehavior="none"
          allowDecimal={false}
          error={!isWithin(limits.delayTicks, DELAY)}
          value={limits.delayTicks}
          onChange={(value) => onChange({ ...limits, delayTicks: typedNumber(value) ?? 1 })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
