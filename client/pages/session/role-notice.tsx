import { ActionIcon } from '@mantine/core';
import { UserRoundCog, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import './role-notice.css';

/** Says why the page has become another: the facilitator gave this person another role. */
export function RoleNotice() {
  const { t } = useTranslation();
  const role = useSession((state) => state.you?.role ?? null);
  const [known, setKnown] = useState({ role, isNew: false });
  if (role !== known.role) {
    setKnown({ role, isNew: true });
  }
  const isNew = known.isNew && (role === 'evaluator' || role === 'learner');
  useEffect(() => {
    if (isNew) {
      // The page is another, and is read from its top.
      document.documentElement.scrollTop = 0;
    }
  }, [isNew]);
  return (
    <div className="role-notice" data-empty={!isNew}>
      <p role="status">
        {isNew && (
          <>
            <UserRoundCog size={18} aria-hidden="true" />
            <span>{t(`role.notice.${role}`)}</span>
          </>
        )}
      </p>
      {isNew && (
        <ActionIcon
          aria-label={t('link.back.dismiss')}
          onClick={() => setKnown({ role, isNew: false })}
        >
          <X size={18} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
