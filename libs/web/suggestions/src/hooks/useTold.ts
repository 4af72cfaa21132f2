import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartName, Told } from '../lib/describe.js';

const LIST = new Intl.ListFormat('en-GB');

/** Words for what a change does: a sentence for the list, a short sign for the text. */
export function useTold(): { readonly sentence: (told: Told) => string; readonly sign: (told: Told) => string } {
  const { t } = useTranslation('suggestions');
  return useMemo(() => {
    const name = (part: PartName | null) => (part === null ? '' : t(`names.${part}`));
    const formats = ({ on, off }: Extract<Told, { kind: 'format' }>) => {
      const list = (marks: typeof on) => LIST.format(marks.map((mark) => t(`formats.${mark}`)));
      return [on.length > 0 ? list(on) : '', off.length > 0 ? t('formatOff', { formats: list(off) }) : ''].filter((part) => part !== '').join(', ');
    };
    return {
      sentence: (told: Told) => {
        if (told.kind === 'insert' && told.what) return t('blockIn', { now: name(told.what) });
        if (told.kind === 'delete' && told.what) return t('blockOut', { was: name(told.what) });
        if (told.kind === 'format') return formats(told) === '' ? t('format') : t('formatOf', { formats: formats(told) });
        if (told.kind !== 'block') return t(told.kind);
        if (told.now === null) return t('blockOut', { was: name(told.was) });
        return t(told.was === null ? 'blockIn' : 'block', { now: name(told.now) });
      },
      sign: (told: Told) => {
        if (told.kind === 'block') return told.now === null ? `− ${name(told.was)}` : `${told.was === null ? '+' : '→'} ${name(told.now)}`;
        if (told.kind === 'insert') return told.what ? `+ ${name(told.what)}` : '';
        if (told.kind === 'delete') return told.what ? `− ${name(told.what)}` : '';
        if (told.kind === 'format') return formats(told) || t('signs.format');
        return told.kind === 'split' || told.kind === 'join' ? t(`signs.${told.kind}`) : '';
      },
    };
  }, [t]);
}
