import { OrganisationBadge } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Change } from '../lib/types.js';

/** Who changed how much where, in words: "Lantern Row reworded 2 sentences under “Funding”." */
export function ChangeLog({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('versions');
  if (changes.length === 0) return null;
  const list = new Intl.ListFormat('en-GB');
  return (
    <ul className="ns-change-log" aria-label={t('log.label')}>
      {changes.map((change, index) => {
        const deeds = (['added', 'removed', 'reworded', 'moved', 'formatted'] as const).filter((key) => change[key] > 0).map((key) => t(`log.${key}`, { count: change[key] }));
        const what = list.format(deeds);
        return (
          <li key={index}>
            {change.organisation && <OrganisationBadge organisation={change.organisation} size="sm" />}
            <span>
              {change.organisation ? <><span aria-hidden>{change.organisation.name}</span>{' '}</> : null}
              {change.heading ? t(change.organisation ? 'log.under' : 'log.underPlain', { what, heading: change.heading }) : t(change.organisation ? 'log.plain' : 'log.plainPlain', { what })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
