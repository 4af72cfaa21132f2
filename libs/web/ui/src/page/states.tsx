import { Button } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, type Icon } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing here yet: what this is for in one sentence, one action, perhaps an example. */
export function EmptyState({ icon: Mark, title, children, action, centred = false, page = false }: {
  readonly icon?: Icon; readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode; readonly centred?: boolean;
  /** It is all that the page shows, so its title is the page's heading. */
  readonly page?: boolean;
}) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="ns-empty" data-centred={centred}>
      {Mark ? <Mark className="ns-empty-icon" size={28} stroke={1.5} aria-hidden /> : null}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className="ns-empty-action">{action}</div> : null}
    </div>
  );
}

const BONES = { list: [62, 48, 70, 55, 40], text: [92, 97, 88, 94, 60, 90, 84], page: [34, 70, 96, 90, 82] } as const;

/** The shape of what is coming. Stays unseen for a moment, so that fast answers do not flicker. */
export function LoadingState({ shape = 'list', label }: { readonly shape?: keyof typeof BONES; readonly label?: string }) {
  const { t } = useTranslation('ui');
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), 180);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label ?? t('loading')} className={seen ? 'ns-loading' : 'ns-loading ns-loading-early'}>
      {BONES[shape].map((width, index) => <span key={index} className="ns-bone" style={{ width: `${width}%`, height: shape === 'list' ? '1.25rem' : '0.875rem' }} />)}
    </div>
  );
}

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, children, onRetry, action }: { readonly title?: string; readonly children?: ReactNode; readonly onRetry?: () => void; readonly action?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <div className="ns-error" role="alert">
      <IconAlertTriangle className="ns-error-icon" size={22} aria-hidden />
      <div>
        <h2>{title ?? t('error.title')}</h2>
        <p>{children ?? t('error.safe')}</p>
        {onRetry || action ? <div className="ns-error-action">{action ?? <Button variant="default" onClick={onRetry}>{t('error.retry')}</Button>}</div> : null}
      </div>
    </div>
  );
}

/** Why a form was not accepted, where that belongs to no single input. Heard at once. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return children ? <p className="ns-problem" role="alert"><IconExclamationCircle size={18} aria-hidden /><span>{children}</span></p> : null;
}
