import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { useDeviceSettings, useParts } from '#client/store/client-parts.tsx';
import { DEVICE_CHOICES, type DeviceChoice } from '#client/store/device-settings.ts';

type ValueOf<Name extends DeviceChoice> = (typeof DEVICE_CHOICES)[Name][number];
type ChoiceId = { [Name in DeviceChoice]: `${Name}-${ValueOf<Name>}` }[DeviceChoice];

/** The values as people expect them in a row, where the usual one does not come first. */
const IN_ORDER: { readonly [Name in DeviceChoice]?: readonly ValueOf<Name>[] } = {
  volume: ['20', '40', '60', '80', '100'],
};

/** One setting that is one of a list. Its label says what it does as it is now. */
export function ChoiceSetting(props: { readonly name: DeviceChoice }) {
  const { t } = useTranslation();
  const { settings } = useParts();
  const { name } = props;
  const value = useDeviceSettings()[name];
  const values: readonly string[] = IN_ORDER[name] ?? DEVICE_CHOICES[name];
  return (
    <ChoiceRow
      legendShown
      legend={t('settings.control.legend', {
        name: t(`settings.name.${name}`),
        effect: t(`settings.effect.${idOf(name, value)}`),
      })}
      choices={values.map((one) => ({
        value: one,
        label: t(`settings.choice.${idOf(name, one)}`),
      }))}
      value={value}
      onChoose={(chosen) => settings.set({ [name]: chosen })}
    />
  );
}

/** What the words of a value are found under; the values of a name all have theirs. */
function idOf(name: DeviceChoice, value: string): ChoiceId {
  return `${name}-${value}` as ChoiceId;
}
