import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PinField } from '#client/components/pin-field.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { saveFile } from '#client/pages/host/panels/save-file.ts';
import { type RestFailure, useParts } from '#client/store/client-parts.tsx';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CaseGuide } from './case-guide.tsx';
import './guide.css';

/** The guide of a case for those who lead it: to read, to print, to take along as a file. */
export function GuidePage() {
  const { t } = useTranslation();
  const { rest } = useParts();
  const { id = '' } = useParams();
  const [pin, setPin] = useState<string | null>(null);
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  const pinRequired = server?.ok === true && server.value.pinRequired;
  const found = useQuery({
    queryKey: ['scenario', id, pin],
    queryFn: () => rest.scenario(id, pin),
    enabled: server !== undefined && (!pinRequired || pin !== null),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const isPinWrong = found?.ok === false && codeOf(found.error) === 'pin-wrong';
  return (
    <>
      <PageHeader>
        <Button component={Link} to="/scenarios">
          {t('library.guide.back')}
        </Button>
      </PageHeader>
      <main className="case-guide">
        {pinRequired && found?.ok !== true ? <PinForm isWrong={isPinWrong} onPin={setPin} /> : null}
        {found?.ok === true ? <Found scenario={found.value} /> : null}
        {found?.ok === false && !isPinWrong ? (
          <p role="alert">{t(`problem.${codeOf(found.error)}.body`)}</p>
        ) : null}
      </main>
    </>
  );
}

function Found(props: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { scenario } = props;
  return (
    <>
      <div className="case-guide__actions">
        <Button
          variant="filled"
          leftSection={<Printer size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('library.guide.print')}
        </Button>
        <Button
          leftSection={<Download size={18} aria-hidden="true" />}
          onClick={() => saveFile(`${scenario.id}.json`, JSON.stringify(scenario, null, 2))}
        >
          {t('library.guide.export')}
        </Button>
      </div>
      <CaseGuide scenario={scenario} />
    </>
  );
}

function PinForm(props: { readonly isWrong: boolean; readonly onPin: (pin: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onPin(typed.trim());
  };
  return (
    <form className="case-guide__pin" onSubmit={submit}>
      <PinField
        label={t('library.run.pin')}
        description={t('library.guide.pin-why')}
        required
        value={typed}
        error={props.isWrong ? t('problem.pin-wrong.body') : null}
        onChange={setTyped}
      />
      <Button type="submit" variant="filled">
        {t('library.guide.open')}
      </Button>
    </form>
  );
}

function codeOf(failure: RestFailure) {
  return failure.kind === 'declined' ? failure.refusal.code : 'unreachable';
}
