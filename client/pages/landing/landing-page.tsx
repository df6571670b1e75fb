import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { normaliseCode } from '#client/store/join-code.ts';
import { NameField } from './join-form.tsx';
import { LandingFigure } from './landing-figure.tsx';
import { LeadAgain } from './lead-again.tsx';
import { ProjectorOffer } from './reach/projector-offer.tsx';
import { Reachability } from './reach/reachability.tsx';
import { useJoin } from './use-join.ts';
import './landing.css';

/** The start page: join with a code, or go and lead a session. */
export function LandingPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [code, setCode] = useState(() => normaliseCode(search.get('code') ?? ''));
  return (
    <>
      <PageHeader />
      <main className="landing">
        <ProjectorOffer code={code} />
        <div className="landing__forms">
          <JoinCard code={code} onCode={setCode} />
          <section className="landing__card landing__card--host">
            <h2 className="landing__card-title">{t('landing.host.title')}</h2>
            <LeadAgain code={code} />
            <p className="secondary">{t('landing.host.body')}</p>
            <Button component={Link} to="/scenarios" fullWidth>
              {t('landing.host.action')}
            </Button>
          </section>
        </div>
        <section className="landing__what">
          <LandingFigure />
          <h1>{t('landing.title.label')}</h1>
          <p>{t('landing.what.lead')}</p>
          <ul>
            <li>{t('landing.what.same')}</li>
            <li>{t('landing.what.time')}</li>
            <li>{t('landing.what.orders')}</li>
          </ul>
          <p>
            {t('landing.grade.body')} <Link to="/grade">{t('landing.grade.action')}</Link>
          </p>
          <Reachability code={code} />
        </section>
      </main>
    </>
  );
}

function JoinCard(props: { readonly code: string; readonly onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const { code, onCode } = props;
  const codeField = useRef<HTMLInputElement>(null);
  const { problem, busy, join, forget } = useJoin();

  const [said, setSaid] = useState('');

  // Said once: where the field has the focus already nothing would be read out by moving it there.
  useEffect(() => {
    const isThere = document.activeElement === codeField.current;
    setSaid(problem !== null && isThere ? t(problem) : '');
    if (problem !== null) {
      codeField.current?.focus();
    }
  }, [problem, t]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join(code);
  };
  return (
    <section className="landing__card">
      <h2 className="landing__card-title">{t('landing.join.title')}</h2>
      <form className="join-form" onSubmit={submit} noValidate>
        <TextInput
          ref={codeField}
          className="join-form__code"
          label={t('landing.code.label')}
          description={t('landing.code.description')}
          value={code}
          required
          withAsterisk={false}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          inputMode="text"
          enterKeyHint="go"
          error={problem === null ? null : t(problem)}
          onChange={(event) => {
            onCode(normaliseCode(event.currentTarget.value));
            forget();
          }}
        />
        <NameField />
        <Button type="submit" variant="filled" fullWidth loading={busy}>
          {t('join.submit.action')}
        </Button>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </form>
    </section>
  );
}
