import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import type { DeviceChoice, DeviceSettings } from '#client/store/device-settings.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { ColourPreview } from './colours/colour-preview.tsx';
import { FigureSample } from './figure-sample.tsx';
import { KeyList } from './keys/key-list.tsx';
import { SoundTest } from './sound-test.tsx';
import './settings.css';

/** The sections of the page: the settings in each, and what else stands there. */
const SECTIONS = [
  { id: 'look', choices: ['theme', 'density', 'motion'] },
  { id: 'colours', choices: [] },
  { id: 'language', choices: ['language'] },
  { id: 'figures', choices: ['temperature', 'map', 'time'] },
  { id: 'alarms', choices: ['sound', 'volume', 'flash'] },
  { id: 'speech', choices: ['summary'] },
  { id: 'keys', choices: ['shortcuts'] },
] as const satisfies readonly { readonly id: string; readonly choices: readonly DeviceChoice[] }[];

type Section = (typeof SECTIONS)[number];

const BESIDES: Readonly<Partial<Record<Section['id'], ReactNode>>> = {
  colours: <ColourPreview />,
  figures: <FigureSample />,
  alarms: <SoundTest />,
  keys: <KeyList />,
};

/** How this device is set. Whatever is changed holds at once; nothing has to be saved. */
export function SettingsPage() {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(width < 60rem)') ?? false;
  const from = cameFrom(useLocation().state);
  return (
    <>
      <PageHeader>
        {from === null ? null : (
          <Button component={Link} to={from} variant="default">
            {t('settings.back.action')}
          </Button>
        )}
      </PageHeader>
      <main className="settings">
        <div className="settings__head">
          <h1>{t('settings.title.label')}</h1>
          <p className="secondary">{t('settings.title.note')}</p>
        </div>
        {isNarrow ? null : (
          <nav className="settings__index" aria-label={t('settings.index.label')}>
            <ul className="settings__links">
              {SECTIONS.map(({ id }) => (
                <li key={id}>
                  <a href={`#${id}`}>{t(`settings.section.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="settings__sections">
          {SECTIONS.map((section) =>
            isNarrow ? (
              <details key={section.id} className="settings__section disclosure">
                <summary>
                  <h2>{t(`settings.section.${section.id}`)}</h2>
                </summary>
                <SectionBody section={section} />
              </details>
            ) : (
              <OpenSection key={section.id} section={section} />
            ),
          )}
        </div>
      </main>
    </>
  );
}

function OpenSection(props: { readonly section: Section }) {
  const { t } = useTranslation();
  const headingId = useId();
  const { id } = props.section;
  return (
    <section id={id} className="settings__section" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(`settings.section.${id}`)}</h2>
      <SectionBody section={props.section} />
    </section>
  );
}

function SectionBody(props: { readonly section: Section }) {
  const { t } = useTranslation();
  const { settings } = useParts();
  const { id, choices } = props.section;
  const names: readonly (keyof DeviceSettings)[] = id === 'keys' ? [...choices, 'keys'] : choices;
  const section = t(`settings.section.${id}`);
  return (
    <div className="settings__body">
      {choices.map((name) => (
        <ChoiceSetting key={name} name={name} />
      ))}
      {BESIDES[id]}
      {names.length > 0 && (
        <Button
          className="settings__reset"
          aria-label={t('settings.reset.named', { section })}
          onClick={() => settings.reset(names)}
        >
          {t('settings.reset.action')}
        </Button>
      )}
    </div>
  );
}

/** The page from which somebody came here by the link at the foot of it. */
function cameFrom(state: unknown): string | null {
  const from = (state as { readonly from?: unknown } | null)?.from;
  return typeof from === 'string' && from.startsWith('/') && from !== '/settings' ? from : null;
}
