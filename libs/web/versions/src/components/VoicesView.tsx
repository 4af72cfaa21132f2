import { Button, SegmentedControl, Table } from '@mantine/core';
import { notifyDone, useNetwork } from '@northstar/web-core';
import { formatDay, OrganisationBadge, organisationColour, Section } from '@northstar/web-ui';
import { IconCopy } from '@tabler/icons-react';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice, Voices } from '../lib/types.js';
import { percentOf } from './AuthorsTable.js';
import { VoicesOverTime } from './VoicesOverTime.js';

const isHeard = ({ words, deletedCharacters, comments, positions }: Voice): boolean => words + deletedCharacters + comments + positions > 0;

/** Whose voices are in a text or a strategy, and who has not been heard yet: as an invitation, in the order of the alphabet. */
export function VoicesView({ voices: all, title, url }: { readonly voices: Voices; readonly title: string; readonly url: string }) {
  const { t } = useTranslation('versions');
  const [byWords, setByWords] = useState(false);
  const { words, voices, since, until } = all;
  const heard = voices.filter(isHeard);
  const ordered = byWords ? [...heard].sort((a, b) => b.words - a.words) : heard;
  return (
    <>
      <NotHeard voices={voices.filter((voice) => !isHeard(voice))} title={title} url={url} />
      {heard.length > 0 && (
        <Section
          title={t('voices.shares')} note={t('voices.sharesNote')}
          action={<SegmentedControl size="xs" aria-label={t('voices.sort')} value={byWords ? 'words' : 'name'} onChange={(value) => setByWords(value === 'words')} data={[{ value: 'name', label: t('voices.byName') }, { value: 'words', label: t('voices.byWords') }]} className="ns-no-print" />}
        >
          <ul className="ns-shares">
            {ordered.map((voice) => {
              const percent = percentOf(voice.words, words);
              return (
                <li key={voice.organisation.id} style={{ '--ns-org': organisationColour(voice.organisation.colour) } as CSSProperties}>
                  <OrganisationBadge organisation={voice.organisation} size="sm" withName />
                  <svg className="ns-share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden focusable="false"><rect width="100" height="8" rx="1" /><rect className="ns-share-part" width={percent} height="8" rx="1" /></svg>
                  <span className="ns-number">{t('voices.percent', { value: percent })}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {heard.length > 0 && (
        <Section title={t('voices.time')} note={t('voices.timeNote', { since: formatDay(Date.parse(since)), until: formatDay(Date.parse(until) - 1) })}>
          <VoicesOverTime voices={ordered} since={since} until={until} />
        </Section>
      )}
      <Section title={t('voices.table')}>
        <div className="ns-figures">
          <Table>
            <Table.Thead>
              <Table.Tr>{(['organisation', 'words', 'share', 'removed', 'comments', 'positions'] as const).map((key) => <Table.Th key={key} scope="col">{t(`voices.${key}`)}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...ordered, ...voices.filter((voice) => !isHeard(voice))].map((voice) => (
                <Table.Tr key={voice.organisation.id}>
                  <Table.Th scope="row" data-label={t('voices.organisation')}><OrganisationBadge organisation={voice.organisation} size="sm" withName /></Table.Th>
                  <Table.Td data-label={t('voices.words')} className="ns-number">{voice.words}</Table.Td>
                  <Table.Td data-label={t('voices.share')} className="ns-number">{t('voices.percent', { value: percentOf(voice.words, words) })}</Table.Td>
                  <Table.Td data-label={t('voices.removed')} className="ns-number">{voice.deletedCharacters}</Table.Td>
                  <Table.Td data-label={t('voices.comments')} className="ns-number">{voice.comments}</Table.Td>
                  <Table.Td data-label={t('voices.positions')} className="ns-number">{voice.positions}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Section>
    </>
  );
}

function NotHeard({ voices, title, url }: { readonly voices: readonly Voice[]; readonly title: string; readonly url: string }) {
  const { t } = useTranslation('versions');
  const { organisations } = useNetwork();
  const ours = new Set(organisations.map(({ id }) => id));
  const copy = async (organisation: string) => {
    await navigator.clipboard.writeText(t('voices.invitation', { title, organisation, url: new URL(url, window.location.href).toString(), interpolation: { escapeValue: false } }));
    notifyDone(t('voices.invited'));
  };
  return (
    <Section title={t('voices.missing')} note={voices.length > 0 ? t('voices.missingNote') : undefined}>
      {voices.length === 0 ? <p className="ns-dim ns-not-heard-none">{t('voices.everybody')}</p> : (
        <ul className="ns-rows ns-not-heard">
          {voices.map(({ organisation }) => (
            <li key={organisation.id}>
              <OrganisationBadge organisation={organisation} />
              <span>{ours.has(organisation.id) ? t('voices.us') : t('voices.notYet', { organisation: organisation.name })}</span>
              {!ours.has(organisation.id) && (
                <Button size="xs" variant="default" leftSection={<IconCopy size={14} aria-hidden />} aria-label={t('voices.inviteLabel', { organisation: organisation.name })} onClick={() => void copy(organisation.name)}>{t('voices.invite')}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
