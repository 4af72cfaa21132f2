import { Switch, Text } from '@mantine/core';
import { device, notifyDone, notifyTrouble, unsentOf, useKeptTexts, useSession, useViewer } from '@northstar/web-core';
import { ConfirmDialog } from '@northstar/web-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether this browser may keep texts, so that they open and take words without a connection. Off until somebody says that the device is theirs. */
export function ThisDevice() {
  const { t } = useTranslation('network');
  const session = useSession();
  const { id, name, initials } = useViewer().person;
  const [kept, setKept] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const { texts = [], look } = useKeptTexts(id);
  const unsent = texts.filter((text) => unsentOf(text) > 0);
  useEffect(() => {
    device.owner().then((owner) => setKept(owner?.personId === id), () => setKept(false));
  }, [id]);
  const change = async (to: boolean) => {
    setAsking(false);
    setKept(to);
    try {
      await (to ? device.allow({ personId: id, name, initials }) : device.forget());
      look();
      notifyDone(t(to ? 'device.on' : 'device.off'));
    } catch {
      // Half of it would be a promise that does not hold.
      if (to) await device.forget().catch(() => undefined);
      setKept(!to);
      notifyTrouble(t('device.refused'));
    }
  };
  if (session.status === 'signed-in' && !session.installation.keepsOnDevices) return <Text size="sm" className="ns-dim">{t('device.forbidden')}</Text>;
  if (!device.canKeep()) return <Text size="sm" className="ns-dim">{t('device.cannot')}</Text>;
  return (
    <>
      <Switch
        label={t('device.label')} description={t('device.hint')} checked={kept === true} disabled={kept === null}
        onChange={({ currentTarget }) => (!currentTarget.checked && unsent.length > 0 ? setAsking(true) : void change(currentTarget.checked))}
      />
      {kept && texts.length > 0 && <Text size="sm" className="ns-dim" mt="xs">{t('device.count', { count: texts.length })}</Text>}
      <ConfirmDialog opened={asking} title={t('device.unsentTitle')} confirm={t('device.remove')} destructive onConfirm={() => void change(false)} onClose={() => setAsking(false)}>
        {t('device.unsentBody', { titles: unsent.map(({ title }) => `“${title}”`).join(', ') })}
      </ConfirmDialog>
    </>
  );
}
