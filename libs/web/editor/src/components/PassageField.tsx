import type { DocJson } from '@northstar/engine-editor-schema';
import { LoadingState } from '@northstar/web-ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const PassageSurface = lazy(() => import('./PassageSurface.js'));

export interface PassageFieldProps {
  /** What it begins with; later changes of it are not followed. */
  readonly content: DocJson;
  readonly label: string;
  readonly language: string;
  readonly onChange: (content: DocJson) => void;
  /** Ctrl or ⌘ and Enter were pressed. */
  readonly onDone: () => void;
}

/** A small editor for some words or blocks of a text, formatted as they are there. It belongs to nobody but its form: nothing is shared or stored. */
export function PassageField(props: PassageFieldProps) {
  const { t } = useTranslation('editor');
  return <Suspense fallback={<LoadingState shape="text" label={t('loading')} />}><PassageSurface {...props} /></Suspense>;
}
