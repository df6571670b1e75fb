import { CircleQuestionMark } from 'lucide-react';
import { type ComponentType, useContext, useState } from 'react';
import { I18nContext, useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { Dialog } from '#client/components/dialog.tsx';
import { fetchAreas } from '#client/words/i18n.ts';
import type { HelpDialogProps } from './help-dialog.tsx';
import { topicAt, useToldTopic } from './help-topic.tsx';

/** The way to the help of the page, in the foot of each, and by the question mark. */
export function HelpButton() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const told = useToldTopic();
  const { open, close, shown: Help } = useFetchedHelp();
  useShortcuts({ '?': open });
  return (
    <>
      <button type="button" className="footer__help" onClick={open}>
        <CircleQuestionMark size={14} aria-hidden="true" />
        {t('shell.footer.help')}
      </button>
      {Help !== null && <Help topic={told ?? topicAt(pathname)} onClose={close} />}
    </>
  );
}

/** The help, fetched with its words when it is first asked for; without a line it says so. */
function useFetchedHelp() {
  const { i18n } = useContext(I18nContext);
  const [shown, setShown] = useState<ComponentType<HelpDialogProps> | null>(null);
  async function open(): Promise<void> {
    const help = await Promise.all([
      import('./help-dialog.tsx'),
      fetchAreas(i18n, ['help', 'settings']),
    ]).catch(() => null);
    setShown(() => (help === null ? HelpMissing : help[0].HelpDialog));
  }
  return { shown, open: () => void open(), close: () => setShown(null) };
}

function HelpMissing({ onClose }: HelpDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shell.footer.help')} onClose={onClose}>
      <p>{t('shell.footer.help-missing')}</p>
    </Dialog>
  );
}
