import { Button, Menu } from '@mantine/core';
import { Download, FileUp, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { Panel } from '#client/components/panel.tsx';
import { saveFile } from '#client/pages/host/panels/save-file.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { ACTION_ROLES } from '#client/store/vocabulary.ts';
import { DrillRow } from './drill-row.tsx';
import './drill.css';
import { ImportDialog } from './import/import-dialog.tsx';
import { isWritable, writeMsel } from './msel/write-msel.ts';
import { PRINTED, type Printed, PrintSheets } from './print/print-sheets.tsx';
import { type DrillLine, useDrill } from './use-drill.ts';
import { useFire } from './use-fire.ts';

/** A drill by a list of injects (MSEL): bring it in, run it line by line, print it, take it away. */
export function DrillPanel() {
  const { t } = useTranslation();
  const lines = useDrill();
  const isOver = useSession(hasEnded);
  const isLead = useSession(
    ({ you }) => you !== null && ACTION_ROLES['inject.add'].includes(you.role),
  );
  const mayLead = isLead && !isOver;
  const fire = useFire();
  const waits = useWaitsForStart();
  return (
    <Panel heading={t('drill.panel.heading')} className="drill">
      <Tools lines={lines} mayLead={mayLead} />
      {fire.refusal !== null && (
        <RefusalText title={t('drill.refused.title')} refusal={fire.refusal} />
      )}
      {mayLead && waits && lines.length > 0 && <p>{t('drill.panel.start-first')}</p>}
      {lines.length === 0 ? (
        <p className="secondary">{t(emptyWords({ isLead, isOver }))}</p>
      ) : (
        <ol className="drill__lines">
          {lines.map((line) => (
            <DrillRow
              key={line.inject.injectId}
              line={line}
              mayLead={mayLead}
              mayFire={!waits}
              fire={fire}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** Whether time, which firing moves on where it is moved by hand, cannot be moved yet. */
function useWaitsForStart(): boolean {
  return useSession(({ facts, clock }) => {
    const hasBegun = clock !== null && clock.status !== 'lobby' && clock.status !== 'briefing';
    return facts?.manualClock === true && !hasBegun;
  });
}

/** Why no list stands there, and who can change that. */
function emptyWords(now: { readonly isLead: boolean; readonly isOver: boolean }) {
  if (now.isOver) {
    return 'drill.panel.empty-over';
  }
  return now.isLead ? 'drill.panel.empty' : 'drill.panel.empty-watching';
}

/** Bringing a list in, taking it away, and printing it. */
function Tools(props: { readonly lines: readonly DrillLine[]; readonly mayLead: boolean }) {
  const { t } = useTranslation();
  const code = useSession((state) => state.facts?.code ?? '');
  const [isImporting, setIsImporting] = useState(false);
  const [list, setList] = useState('');
  const [printed, setPrinted] = useState<Printed | null>(null);
  const injects = props.lines.map(({ inject }) => inject);
  const unwritable = injects.filter((inject) => !isWritable(inject)).length;
  return (
    <div className="drill__tools">
      {props.mayLead && (
        <Button
          leftSection={<FileUp size={18} aria-hidden="true" />}
          onClick={() => setIsImporting(true)}
        >
          {t('drill.import.action')}
        </Button>
      )}
      {injects.length > 0 && (
        <Button
          leftSection={<Download size={18} aria-hidden="true" />}
          onClick={() => saveFile(`${code}-msel.csv`, writeMsel(injects), 'text/csv')}
        >
          {t('drill.export.action')}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <Button leftSection={<Printer size={18} aria-hidden="true" />}>
            {t('drill.print.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {PRINTED.map((what) => (
            <Menu.Item
              key={what}
              disabled={what !== 'handouts' && injects.length === 0}
              onClick={() => setPrinted(what)}
            >
              {t(`drill.print.${what}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {unwritable > 0 && (
        <p className="secondary">{t('drill.export.unwritable', { count: unwritable })}</p>
      )}
      {isImporting && (
        <ImportDialog list={list} onChange={setList} onClose={() => setIsImporting(false)} />
      )}
      {printed !== null && (
        <PrintSheets what={printed} injects={injects} onDone={() => setPrinted(null)} />
      )}
    </div>
  );
}
