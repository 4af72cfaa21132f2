import { registerMessages } from '@northstar/web-core';
import { editorMessages, editorShortcuts, keyLabel } from '@northstar/web-editor';
import { Dialog } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import '../frame/frame.css';
import { overlayMessages } from '../messages-later.js';

registerMessages('app', overlayMessages);
registerMessages('editor', editorMessages);

/** All keys, on one page. */
export default function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const { t: word } = useTranslation('editor');
  const pages = [['g t', t('nav.turn')], ['g s', t('nav.strategy')], ['g d', t('nav.decisions')], ['g p', t('nav.published')], ['g m', t('nav.members')]] as const;
  return (
    <Dialog opened title={t('keys.title')} size="lg" onClose={onClose}>
      <p className="ns-dim">{t('keys.intro')}</p>
      <h3 className="ns-keys-title">{t('keys.everywhere')}</h3>
      <dl className="ns-keys">
        <Key keys={keyLabel('Mod+K')} meaning={t('keys.palette')} />
        <Key keys="?" meaning={t('keys.help')} />
        <Key keys={keyLabel('Mod+/')} meaning={t('keys.helpWriting')} />
        <Key keys="Esc" meaning={t('keys.escape')} />
        {pages.map(([keys, meaning]) => <Key key={keys} keys={keys} meaning={meaning} />)}
      </dl>
      <h3 className="ns-keys-title">{t('keys.writing')}</h3>
      <dl className="ns-keys">{editorShortcuts.map(({ keys, label }) => <Key key={label} keys={keyLabel(keys)} meaning={word(label as 'keys.bold')} />)}</dl>
      <h3 className="ns-keys-title">{t('keys.commenting')}</h3>
      <dl className="ns-keys">
        <Key keys={keyLabel('Mod+Enter')} meaning={t('keys.send')} />
        <Key keys="@" meaning={t('keys.mention')} />
      </dl>
      <h3 className="ns-keys-title">{t('keys.ordering')}</h3>
      <dl className="ns-keys">
        <Key keys={t('keys.space')} meaning={t('keys.lift')} />
        <Key keys="↓ ↑" meaning={t('keys.move')} />
      </dl>
      <h3 className="ns-keys-title">{t('keys.replaying')}</h3>
      <dl className="ns-keys">
        <Key keys={t('keys.space')} meaning={t('keys.play')} />
        <Key keys="PageUp PageDown" meaning={t('keys.moments')} />
      </dl>
    </Dialog>
  );
}

function Key({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  return <><dt>{keys.trim().split(' ').map((key, index) => <kbd key={index} className="ns-kbd">{key}</kbd>)}</dt><dd>{meaning}</dd></>;
}
