import { RelativeTime } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { BallotOfPage } from '../lib/types.js';

/** By which mandate one answers, and where it ends. Said before somebody relies on changing an answer later. */
export function MandateLimits({ ballot: { mandates, closesAt }, organisationId }: { readonly ballot: Pick<BallotOfPage, 'mandates' | 'closesAt'>; readonly organisationId: string }) {
  const { t } = useTranslation('voting');
  const own = mandates.filter(({ organisation }) => organisation.id === organisationId);
  // The mandate that reaches furthest is the one that matters.
  const mandate = own.find(({ until }) => until === null) ?? own.toSorted((a, b) => Date.parse(b.until!) - Date.parse(a.until!))[0];
  if (!mandate) return null;
  const early = mandate.until !== null && Date.parse(mandate.until) < Date.parse(closesAt);
  return (
    <p className={early ? 'ns-remark ns-mandate' : 'ns-dim ns-small ns-plain ns-mandate'}>
      {t(mandate.kind === 'ALTERNATE' ? 'mandate.alternate' : 'mandate.voter')} {mandate.until === null ? t('mandate.open') : <>{t('mandate.until')} <RelativeTime at={mandate.until} />.</>} {early ? t('mandate.early') : null}
    </p>
  );
}
