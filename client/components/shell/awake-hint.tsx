import { MoonStar } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Where a browser keeps no screen on, as on every page without HTTPS: that people have to. */
export function AwakeHint(props: { readonly className?: string }) {
  const { t } = useTranslation();
  if ('wakeLock' in navigator) {
    return null;
  }
  return (
    <p className={props.className ?? 'secondary'}>
      <MoonStar size="1em" aria-hidden="true" /> {t('shell.awake.hint')}
    </p>
  );
}
