import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { Panel } from '#client/components/panel.tsx';
import { ChoiceBox, type FormProps, NumberBox, YesNo } from './fields.tsx';
import { isOnOxygen } from './grade-form.ts';
import { DOSE_TABLES } from './names.ts';
import { OrganRows } from './organ-rows.tsx';
import { PressorRows } from './pressor-rows.tsx';
import { Suppressants } from './suppressants.tsx';
import './form.css';

/** One snapshot: the five findings that decide nearly every grade, then all that can be asked. */
export function SnapshotForm(props: FormProps) {
  const { t } = useTranslation();
  return (
    <>
      <Panel heading={t('grade.part.bedside')} className="grade-form__part">
        <p className="secondary">{t('grade.part.bedside-help')}</p>
        <div className="grade-form__pair">
          <NumberBox {...props} field="temperatureC" />
          <NumberBox {...props} field="systolicMmHg" />
          <NumberBox {...props} field="spo2Percent" />
        </div>
        <ChoiceBox {...props} field="oxygen.device" />
        {isOnOxygen(props.form) && (
          <div className="grade-form__pair">
            <NumberBox {...props} field="oxygen.flowLPerMin" />
            <NumberBox {...props} field="oxygen.fio2" />
            <ChoiceBox {...props} field="oxygen.reason" />
          </div>
        )}
        <PressorRows {...props} />
      </Panel>
      <Panel heading={t('grade.part.more')} className="grade-form__part">
        <p className="secondary">{t('grade.part.more-help')}</p>
        <More name={t('grade.part.patient')}>
          <div className="grade-form__pair">
            <NumberBox {...props} field="ageYears" />
            <NumberBox {...props} field="weightKg" />
          </div>
          <YesNo {...props} field="crsSuspected" />
          <YesNo {...props} field="admittedOrIvForCrs" />
          <YesNo {...props} field="constitutionalSymptoms" />
          <YesNo {...props} field="deathFromCrs" />
        </More>
        <More name={t('grade.part.fever')}>
          <YesNo {...props} field="feverOtherCause" />
          <YesNo {...props} field="qualifyingFeverEarlierThisEpisode" />
          <Suppressants {...props} field="suppressantsAfterOnset" />
          <Suppressants {...props} field="suppressantsBeforeOnset" />
        </More>
        <More name={t('grade.part.circulation')}>
          <div className="grade-form__pair">
            <NumberBox {...props} field="fluidBolusesForBp" />
            <NumberBox {...props} field="pressorHoursContinuous" />
          </div>
          <p className="secondary">{t('grade.part.hours-help')}</p>
          <YesNo {...props} field="hypotensionOtherCause" />
        </More>
        <More name={t('grade.part.organs')}>
          <OrganRows {...props} />
          <YesNo {...props} field="coagulopathyBloodProducts" />
        </More>
        <Neurology {...props} />
        <Readings {...props} />
        <VitalSigns {...props} />
      </Panel>
    </>
  );
}

function Neurology(props: FormProps) {
  const { t } = useTranslation();
  return (
    <More name={t('grade.part.neurology')}>
      <p className="secondary">{t('grade.part.neurology-help')}</p>
      <div className="grade-form__pair">
        <NumberBox {...props} field="ice" />
        <NumberBox {...props} field="capd" />
      </div>
      <YesNo {...props} field="developmentalDelay" />
      <ChoiceBox {...props} field="consciousness" />
      <YesNo {...props} field="consciousnessOtherCause" />
      <ChoiceBox {...props} field="seizure" />
      <NumberBox {...props} field="seizureSeconds" />
      <ChoiceBox {...props} field="motor" />
      <ChoiceBox {...props} field="pressure" />
      <YesNo {...props} field="deathFromIcans" />
    </More>
  );
}

function Readings({ form, onChange }: FormProps) {
  const { t } = useTranslation();
  return (
    <More name={t('grade.part.reading')}>
      <p className="secondary">{t('grade.part.reading-help')}</p>
      <ChoiceRow
        legend={t('grade.asked.pennDoseTable')}
        legendShown
        value={form.pennDoseTable}
        choices={DOSE_TABLES.map((value) => ({ value, label: t(`grade.answer.${value}`) }))}
        onChoose={(pennDoseTable) => onChange({ ...form, pennDoseTable })}
      />
      <ChoiceRow
        legend={t('grade.asked.bipapIsVentilator')}
        legendShown
        value={form.bipapIsVentilator ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t('grade.answer.no') },
          { value: 'yes', label: t('grade.answer.yes') },
        ]}
        onChoose={(value) => onChange({ ...form, bipapIsVentilator: value === 'yes' })}
      />
    </More>
  );
}

function VitalSigns(props: FormProps) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  return (
    <More name={t('grade.part.news2')}>
      <p className="secondary">{t('grade.part.news2-help')}</p>
      <div className="grade-form__pair">
        <NumberBox {...props} field="respiratoryRatePerMin" />
        <NumberBox {...props} field="heartRatePerMin" />
      </div>
      <ChoiceBox {...props} field="acvpu" />
      <ChoiceRow
        legend={t('grade.asked.spo2Scale')}
        legendShown
        value={form.spo2Scale}
        choices={[
          { value: 1, label: t('grade.answer.scale-1') },
          { value: 2, label: t('grade.answer.scale-2') },
        ]}
        onChoose={(spo2Scale) => onChange({ ...form, spo2Scale })}
      />
    </More>
  );
}

function More(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure grade-form__more">
      <summary>{props.name}</summary>
      <div className="grade-form__fields">{props.children}</div>
    </details>
  );
}
