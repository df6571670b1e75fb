import { Button, FileButton, Textarea } from '@mantine/core';
import { Download, FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { listOf } from '#client/pages/host/drill/msel/list-of-session.ts';
import { parseMsel } from '#client/pages/host/drill/msel/parse-msel.ts';
import { templateIn } from '#client/pages/host/drill/msel/template.ts';
import { writeMsel } from '#client/pages/host/drill/msel/write-msel.ts';
import { saveFile } from '#client/pages/host/panels/save-file.ts';
import { useSession } from '#client/store/session-context.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';
import { useSendInjects } from './use-send-injects.ts';

/**
 * Brings a list in from a file or the clipboard. What is in the field stays there until it has come
 * in whole: it can be put right here, and is read again with every change.
 */
export function ImportDialog(props: {
  readonly list: string;
  readonly onChange: (list: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { list, onChange, onClose } = props;
  const parsed = useParsed(list);
  const { send, sent, refusal } = useSendInjects();
  const views = useSession((state) => state.injects);
  const standing = new Set(views.map(({ inject }) => inject.injectId));
  const injects = parsed?.ok === true ? parsed.value.injects : [];
  const fresh = injects.filter(({ injectId }) => !standing.has(injectId));

  async function bringIn(): Promise<void> {
    if (await send(fresh)) {
      onChange('');
      onClose();
    }
  }

  return (
    <Dialog size="lg" title={t('drill.import.title')} onClose={onClose}>
      <div className="drill-import">
        <p>{t('drill.import.body')}</p>
        <Sources onChange={onChange} />
        <Textarea
          label={t('drill.import.list')}
          classNames={{ input: 'drill-import__list' }}
          rows={8}
          spellCheck={false}
          value={list}
          onChange={(event) => onChange(listOf(event.currentTarget.value))}
        />
        <div role="status">
          {parsed?.ok === false && t('drill.import.wrong', { count: parsed.error.length })}
          {parsed?.ok === true &&
            t('drill.import.right', {
              count: fresh.length,
              there: injects.length - fresh.length,
            })}
        </div>
        {parsed?.ok === false && <ImportProblems problems={parsed.error} />}
        {parsed?.ok === true && <ImportPreview msel={parsed.value} standing={standing} />}
        {refusal !== null && (
          <RefusalText title={t('drill.import.refused', { sent })} refusal={refusal} />
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('drill.import.cancel')}</Button>
          <Button variant="filled" disabled={fresh.length === 0} onClick={() => void bringIn()}>
            {t('drill.import.confirm', { count: fresh.length })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Where a list can come from: a file, or one to begin with. */
function Sources(props: { readonly onChange: (list: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className="drill__tools">
      <FileButton
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(file) => void file?.text().then((text) => props.onChange(listOf(text)))}
      >
        {(button) => (
          <Button {...button} leftSection={<FolderOpen size={18} aria-hidden="true" />}>
            {t('drill.import.file')}
          </Button>
        )}
      </FileButton>
      <Button
        leftSection={<Download size={18} aria-hidden="true" />}
        onClick={() => saveFile('beacon-msel.csv', writeMsel(templateIn(t)), 'text/csv')}
      >
        {t('drill.import.template')}
      </Button>
    </div>
  );
}

/** The list as it reads by the course of this session; null while there is none. */
function useParsed(list: string): ReturnType<typeof parseMsel> | null {
  const openTick = useSession((state) => state.facts?.openTick ?? 0);
  const endTick = useSession((state) => state.lead?.endTick ?? 0);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  return useMemo(
    () => (list.trim() === '' ? null : parseMsel(list, { openTick, tick, endTick })),
    [list, openTick, tick, endTick],
  );
}
