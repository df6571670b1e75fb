import { CircleQuestionMark } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { lazyPage } from '#client/components/shell/language/lazy-page.tsx';
import { topicAt, useToldTopic } from './help-topic.tsx';

const HelpDialog = lazyPage(
  ['help', 'settings'],
  async () => (await import('./help-dialog.tsx')).HelpDialog,
);

/** The way to the help of the page, in the foot of each, and by the question mark. */
export function HelpButton() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const told = useToldTopic();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  useShortcuts({ '?': open });
  return (
    <>
      <button type="button" className="footer__help" onClick={open}>
        <CircleQuestionMark size={14} aria-hidden="true" />
        {t('shell.footer.help')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpDialog topic={told ?? topicAt(pathname)} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
