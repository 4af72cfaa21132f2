import { useTranslation } from 'react-i18next';
import type { BallotRow } from '../lib/types.js';

/** Which text a ballot is about, in two words: "Ask 3", "Our goal". */
export function DocumentName({ document }: { readonly document: BallotRow['document'] }) {
  const { t } = useTranslation('voting');
  return <>{document.kind === 'ASK' ? t('ask', { number: document.ask?.number ?? '' }) : t(document.kind)}</>;
}

/** What a ballot is about, in two words: its text, or how many. */
export function BallotName({ ballot: { document, texts } }: { readonly ballot: Pick<BallotRow, 'document' | 'texts'> }) {
  const { t } = useTranslation('voting');
  return texts.length > 1 ? <>{t('texts', { count: texts.length })}</> : <DocumentName document={document} />;
}
