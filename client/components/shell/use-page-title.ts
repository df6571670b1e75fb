import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { isCode, shownCode } from '#client/store/join-code.ts';

const PAGES = ['scenarios', 'host', 's', 'wall', 'debrief', 'grade', 'settings'] as const;

/**
 * Names the window after the page, as tabs, bookmarks and screen readers tell it. Of a session it
 * has the code and nothing of the case: everybody in the room can read a tab.
 */
export function usePageTitle(): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [, first = '', second = '', third = ''] = pathname.split('/');
  const page = PAGES.find((name) => name === first);
  const product = t('shell.product.name');
  const code = isCode(second) ? shownCode(second) : '';
  useEffect(() => {
    document.title = title();

    function title(): string {
      if (first === '') {
        return t('shell.window.start', { product });
      }
      const isGuide = page === 'scenarios' && third === 'guide';
      return t(`shell.window.${isGuide ? 'guide' : (page ?? 'missing')}`, { product, code });
    }
  }, [t, product, code, first, third, page]);
}
