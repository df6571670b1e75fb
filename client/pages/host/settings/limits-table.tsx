import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isWithin } from '#client/pages/host/forms/limits.ts';
import { NumberField } from '#client/pages/host/forms/number-field.tsx';
import { ALARM_PRIORITIES, LIMITED_VITALS } from '#client/store/lead-vocabulary.ts';
import { useSession } from '#client/store/session-context.tsx';
import { VITALS } from '#client/store/vocabulary.ts';
import type { LimitedVital, VitalLimits } from '#shared/contracts/alarm.ts';
import {
  beyondOf,
  changedOf,
  DELAY,
  disorderedOf,
  type HeldLimits,
  LIMIT,
} from './limits-draft.ts';
import type { SettingsProps } from './settings-props.ts';

const SIDES = ['below', 'above'] as const;

/** The alarm limits of this session, changed together and sent once. */
export function LimitsTable(props: Pick<SettingsProps, 'set'> & { readonly held: HeldLimits }) {
  const { t } = useTranslation();
  const [draft, setDraft] = props.held;
  const limits = useSession((state) => state.facts?.alarmLimits ?? null);
  const isOwn = useSession((state) => state.lead?.options.alarmLimits != null);
  if (limits === null) {
    return null;
  }
  const shown = { ...limits, ...draft };
  const changed = changedOf(draft, limits);
  const beyond = beyondOf(shown);
  const apply = () => {
    props.set({ alarmLimits: shown });
    setDraft({});
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
                onChange={(next) => setDraft({ ...draft, [vital]: next })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Told says="disordered" vitals={disorderedOf(shown)} />
      <Told says="waiting" vitals={changed} />
      <div className="session-settings__apply">
        <Button
          variant="filled"
          disabled={changed.length === 0 || beyond.length > 0}
          onClick={apply}
        >
          {t('host.limits.apply')}
        </Button>
        {changed.length > 0 && (
          <Button onClick={() => setDraft({})}>{t('host.limits.discard')}</Button>
        )}
      </div>
    </>
  );
}

/** What is to be known of some vital signs, and keeps nobody from applying. */
function Told(props: {
  readonly says: 'waiting' | 'disordered';
  readonly vitals: readonly LimitedVital[];
}) {
  const { t } = useTranslation();
  const vitals = props.vitals.map((vital) => t(`monitor.short.${vital}`)).join(', ');
  return (
    <p role="status" className="limits__told">
      {vitals === '' ? null : t(`host.limits.${props.says}`, { vitals })}
    </p>
  );
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
            <NumberField
              name={t('host.limits.field', {
                name,
                side: t(`host.limits.${side}`),
                priority: t(`host.priority.${priority}`),
              })}
              decimals={decimals}
              error={!isWithin(limits[side][priority], LIMIT)}
              value={limits[side][priority]}
              onChange={(value) =>
                onChange({ ...limits, [side]: { ...limits[side], [priority]: value } })
              }
            />
          </Table.Td>
        )),
      )}
      <Table.Td>
        <NumberField
          name={t('host.limits.delay-field', { name })}
          decimals={0}
          error={!isWithin(limits.delayTicks, DELAY)}
          value={limits.delayTicks}
          onChange={(value) => onChange({ ...limits, delayTicks: value ?? Number.NaN })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
