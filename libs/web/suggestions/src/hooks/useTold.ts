import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../lib/describe.js';

/** Words for what a change does: a sentence for the list, a short sign for the text. */
export function useTold(): { readonly sentence: (told: Told) => string; readonly sign: (told: Told) => string } {
  const { t } = useTranslation('suggestions');
  return useMemo(() => ({
    sentence: (told) => {
      if (told.kind !== 'block') return t(told.kind);
      if (told.now === null) return t('blockOut', { was: told.was === null ? '' : t(`names.${told.was}`) });
      return t(told.was === null ? 'blockIn' : 'block', { now: t(`names.${told.now}`) });
    },
    sign: (told) => {
      if (told.kind === 'block') return told.now === null ? `− ${told.was === null ? '' : t(`names.${told.was}`)}` : `→ ${t(`names.${told.now}`)}`;
      return told.kind === 'format' || told.kind === 'split' || told.kind === 'join' ? t(`signs.${told.kind}`) : '';
    },
  }), [t]);
}
