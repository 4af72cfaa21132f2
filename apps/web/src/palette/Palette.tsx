import { registerMessages, useNetwork } from '@northstar/web-core';
import { useSignOut } from '@northstar/web-network';
import { strategiesMessages, usePlaces } from '@northstar/web-strategies';
import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconBook2, IconChartBar, IconFileImport, IconFileText, IconHourglassHigh, IconKeyboard, IconListDetails, IconLogout, IconMessageQuestion, IconMoon, IconPlus, IconScale, IconSearch, IconSettings, IconSignature, IconSun, IconUpload, IconUsers, IconUsersPlus, type Icon,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import '@mantine/spotlight/styles.layer.css';
import { overlayMessages } from '../messages-later.js';
import { paletteStore, paletteActions } from './palette-store.js';

registerMessages('app', overlayMessages);
registerMessages('strategies', strategiesMessages);

/** Reaches every page and text, and everything that the person may begin. */
export default function Palette({ onClose, onKeys }: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const { t } = useTranslation('app');
  const { path, may } = useNetwork();
  const navigate = useNavigate();
  const places = usePlaces();
  const { signOut } = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => { paletteActions.open(); return () => paletteActions.close(); }, []);
  // Texts come a moment later. What was looked for before that is chosen when it is there, so that Enter leads to it.
  useEffect(() => {
    const { query, listId } = paletteStore.getState();
    const list = query === '' ? null : document.getElementById(listId);
    if (!list || list.querySelector('[data-selected]')) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [places.length]);

  const icon = (Mark: Icon) => <Mark size={18} stroke={1.75} aria-hidden />;
  const goTo = (id: string, label: string, Mark: Icon, to: string): SpotlightActionData => ({ id, label, leftSection: icon(Mark), onClick: () => void navigate(to) });
  const act = (id: string, label: string, Mark: Icon, onClick: () => void): SpotlightActionData => ({ id, label, leftSection: icon(Mark), onClick });
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.pages'),
      actions: [
        goTo('turn', t('nav.turn'), IconHourglassHigh, path()), goTo('strategy', t('nav.strategy'), IconListDetails, path('strategy')), goTo('decisions', t('nav.decisions'), IconScale, path('decisions')),
        goTo('signatures', t('palette.signatures'), IconSignature, path('signatures')), goTo('polls', t('nav.polls'), IconMessageQuestion, path('polls')),
        goTo('published', t('nav.published'), IconBook2, path('published')), goTo('scoreboard', t('palette.scoreboard'), IconChartBar, path('scoreboard')), goTo('members', t('nav.members'), IconUsers, path('members')), goTo('settings', t('nav.settings'), IconSettings, path('settings')),
      ],
    },
    { group: t('palette.texts'), actions: places.map(({ id, label, description, to }) => ({ id, label, description, leftSection: icon(IconFileText), onClick: () => void navigate(to) })) },
    {
      group: t('palette.actions'),
      actions: [
        ...(may('ASK_CREATE') ? [goTo('add', t('palette.addAsk'), IconPlus, `${path('strategy')}?add`)] : []),
        ...(may('ASK_CREATE') ? [goTo('import', t('palette.importDocument'), IconFileImport, `${path('strategy')}?import`)] : []),
        ...(may('PERSON_INVITE') ? [goTo('invite', t('palette.invite'), IconUsersPlus, `${path('members')}?invite`)] : []),
        ...(may('BALLOT_OPEN') ? [goTo('ballot', t('palette.openBallot'), IconScale, path('decisions', 'new'))] : []),
        ...(may('SIGN_ON_CALL') ? [goTo('sign', t('palette.askSignatures'), IconSignature, path('signatures', 'new'))] : []),
        ...(may('POLL_ASK') ? [goTo('ask-poll', t('palette.askPoll'), IconMessageQuestion, path('polls', 'new'))] : []),
        ...(may('EDITION_PUBLISH') ? [goTo('publish', t('palette.publish'), IconUpload, path('publish'))] : []),
        act('light', t('palette.light'), IconSun, () => setColorScheme('light')), act('dark', t('palette.dark'), IconMoon, () => setColorScheme('dark')),
        act('keys', t('palette.keys'), IconKeyboard, onKeys), act('sign-out', t('palette.signOut'), IconLogout, () => void signOut()),
      ],
    },
  ];
  return (
    <Spotlight
      store={paletteStore} actions={groups.filter(({ actions }) => actions.length > 0)} shortcut={null} highlightQuery scrollable maxHeight="min(60vh, 28rem)" nothingFound={t('palette.nothing')} onSpotlightClose={onClose}
      attributes={{ content: { 'aria-label': t('palette.label') } }} searchProps={{ leftSection: icon(IconSearch), placeholder: t('palette.placeholder'), 'aria-label': t('palette.label') }}
    />
  );
}
