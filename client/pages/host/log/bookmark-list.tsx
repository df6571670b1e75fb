import { Button } from '@mantine/core';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import { useBookmarks } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { useLineTime } from './use-line-time.ts';

/** The moments marked so far, newest first, each with the way back to it. */
export function BookmarkList(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { ended, askBack } = props.transport;
  const bookmarks = useBookmarks();
  const timeOf = useLineTime();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  return bookmarks.length === 0 ? null : (
    <details className="disclosure panel bookmarks-panel">
      <summary>{t('host.bookmark.list', { count: bookmarks.length })}</summary>
      <ol className="bookmarks">
        {bookmarks.toReversed().map((bookmark) => {
          const time = timeOf(bookmark);
          return (
            <li key={bookmark.seq}>
              <Flag size={14} aria-hidden="true" />
              <span>
                <span className="tabular secondary">{time}</span> {bookmark.label}
              </span>
              {ended || bookmark.tick >= tick ? null : (
                <Button
                  aria-label={t('host.bookmark.back-label', { time })}
                  onClick={() => askBack(bookmark.tick)}
                >
                  {t('host.bookmark.back')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
