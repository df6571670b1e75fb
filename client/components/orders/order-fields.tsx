import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OXYGEN_DEVICES } from '#client/store/vocabulary.ts';
import {
  DOSE_UNITS,
  hasRoute,
  isDosed,
  isRepeatable,
  type OrderDraft,
  REPEAT_MINUTES,
  setsFio2,
  TOCILIZUMAB,
  tocilizumabMgPerKg,
  withDevice,
} from './order-draft.ts';

/** What every part of the form is given. */
export interface OrderFieldsProps {
  readonly draft: OrderDraft;
  readonly weightKg: number;
  readonly onChange: (draft: OrderDraft) => void;
}

/** What an order needs to be told, by what is ordered. */
export function OrderFields(props: OrderFieldsProps) {
  const { draft } = props;
  return (
    <div className="order-fields">
      <Help draft={draft} weightKg={props.weightKg} />
      {isDosed(draft.intervention) && <DoseFields {...props} />}
      {draft.intervention === 'oxygen' && <OxygenFields {...props} />}
      {draft.intervention === 'laboratory' && <TestFields {...props} />}
    </div>
  );
}

function Help(props: Pick<OrderFieldsProps, 'draft' | 'weightKg'>) {
  const { t } = useTranslation();
  const { draft, weightKg } = props;
  const numbers = {
    weight: weightKg,
    perKg: tocilizumabMgPerKg(weightKg),
    maximum: TOCILIZUMAB.mostMg,
  };
  return <p className="secondary">{t(`monitor.order.help.${draft.intervention}`, numbers)}</p>;
}

function DoseFields(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  if (!isDosed(draft.intervention)) {
    return null;
  }
  const unit = DOSE_UNITS[draft.intervention];
  return (
    <>
      <NumberInput
        label={unit === 'mL' ? t('monitor.order.volume') : t('monitor.order.dose', { unit })}
        value={draft.dose ?? ''}
        min={0}
        step={unit === 'mL' ? 250 : 1}
        onChange={(value) => onChange({ ...draft, dose: numberOf(value) })}
      />
      {hasRoute(draft.intervention) && (
        <NativeSelect
          label={t('monitor.order.route')}
          value={draft.route}
          data={(['oral', 'intravenous'] as const).map((route) => ({
            value: route,
            label: t(`monitor.order.route.${route}`),
          }))}
          onChange={(event) =>
            onChange({
              ...draft,
              route: event.currentTarget.value === 'oral' ? 'oral' : 'intravenous',
            })
          }
        />
      )}
      {isRepeatable(draft.intervention) && <RepeatField {...props} />}
    </>
  );
}

function RepeatField(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <NativeSelect
      label={t('monitor.order.repeat')}
      value={String(draft.everyMinutes ?? 'once')}
      data={[
        { value: 'once', label: t('monitor.order.repeat.once') },
        ...REPEAT_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: t('monitor.order.repeat.hours', { hours: minutes / 60 }),
        })),
      ]}
      onChange={(event) =>
        onChange({ ...draft, everyMinutes: numberOf(event.currentTarget.value) })
      }
    />
  );
}

function OxygenFields(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <NativeSelect
        label={t('monitor.order.device')}
        value={draft.device}
        data={OXYGEN_DEVICES.map((device) => ({
          value: device,
          label: t(`monitor.oxygen.${device}`),
        }))}
        onChange={(event) => {
          const device = OXYGEN_DEVICES.find((name) => name === event.currentTarget.value);
          onChange(withDevice(draft, device ?? draft.device));
        }}
      />
      {draft.device !== 'room-air' && (
        <NumberInput
          label={t('monitor.order.flow')}
          value={draft.flowLPerMin ?? ''}
          min={0}
          onChange={(value) => onChange({ ...draft, flowLPerMin: numberOf(value) })}
        />
      )}
      {setsFio2(draft.device) && (
        <NumberInput
          label={t('monitor.order.fio2')}
          value={draft.fio2 ?? ''}
          min={0}
          step={0.05}
          decimalScale={2}
          onChange={(value) => onChange({ ...draft, fio2: numberOf(value) })}
        />
      )}
    </>
  );
}

function TestFields(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <fieldset className="order-fields__tests">
      <legend>{t('monitor.order.tests')}</legend>
      {(['crp', 'ferritin'] as const).map((test) => (
        <Checkbox
          key={test}
          label={t(`monitor.order.${test}`)}
          checked={draft.tests.includes(test)}
          onChange={(event) =>
            onChange({
              ...draft,
              tests: event.currentTarget.checked
                ? [...draft.tests, test]
                : draft.tests.filter((other) => other !== test),
            })
          }
        />
      ))}
    </fieldset>
  );
}

/** A number as typed; null while there is none. */
function numberOf(value: number | string): number | null {
  const number = typeof value === 'number' ? value : Number.parseFloat(value);
  return Number.isFinite(number) ? number : null;
}
