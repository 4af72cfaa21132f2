import { useQuery } from '@apollo/client/react';
import { useNetwork, useOutcome } from '@northstar/web-core';
import { Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import type { FollowState } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { FOLLOW_PROGRESS } from '../api/follow-progress.js';
import { FOLLOWING } from '../api/following.js';
import { UNFOLLOW_PROGRESS } from '../api/unfollow-progress.js';

/** Being told by mail what becomes of this ask, or of all. Not offered where the installation sends no mail. */
export function FollowSection({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('progress');
  const { slug } = useNetwork();
  const { data } = useQuery(FOLLOWING, { variables: { id: documentId, slug }, fetchPolicy: 'cache-and-network' });
  if (!data?.network?.sendsMail) return null;
  return (
    <Section title={t('follow.title')} note={t('follow.note')}>
      <ul className="ns-rows">
        <FollowRow name={t('follow.thisAsk')} documentId={documentId} state={data.document?.progress?.following ?? null} />
        <FollowRow name={t('follow.all')} documentId={null} state={data.network.following ?? null} />
      </ul>
    </Section>
  );
}

function FollowRow({ name, documentId, state }: { readonly name: string; readonly documentId: string | null; readonly state: FollowState | null }) {
  const { t } = useTranslation('progress');
  const { id } = useNetwork();
  const follow = useOutcome(FOLLOW_PROGRESS, { done: t('follow.askedNow') });
  const unfollow = useOutcome(UNFOLLOW_PROGRESS, { done: t('follow.endedNow') });
  const said = { networkId: id, documentId };
  return (
    <li className="ns-row">
      <div className="ns-row-main"><div className="ns-row-title">{name}</div><div className="ns-row-meta">{t(state === 'FOLLOWING' ? 'follow.FOLLOWING' : state === 'ASKED' ? 'follow.ASKED' : 'follow.none')}</div></div>
      <span className="ns-step-actions">
        {state === 'FOLLOWING' ? null : <Button variant="default" size="compact-sm" loading={follow.busy} leftSection={<IconMail size={16} aria-hidden />} onClick={() => void follow.run(said, { refetch: ['Following'] })} aria-label={t(state === 'ASKED' ? 'follow.againThis' : 'follow.beginThis', { name })}>{t(state === 'ASKED' ? 'follow.again' : 'follow.begin')}</Button>}
        {state === null ? null : <Button variant="subtle" color="gray" size="compact-sm" loading={unfollow.busy} onClick={() => void unfollow.run(said, { refetch: ['Following'] })} aria-label={t('follow.endThis', { name })}>{t('follow.end')}</Button>}
      </span>
    </li>
  );
}
