import { useTranslation } from 'react-i18next';
import type { Talk } from '../lib/talk.js';

/** How much was said, and how much of it is new. */
export function TalkLine({ talk }: { readonly talk: Talk }) {
  const { t } = useTranslation('suggestions');
  return <>{t('comments', { count: talk.comments })}{talk.unseen > 0 && <> <strong className="ns-suggestion-new">{t('commentsNew', { count: talk.unseen })}</strong></>}</>;
}
