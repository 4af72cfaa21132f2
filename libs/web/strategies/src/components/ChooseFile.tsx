import { Button, FileButton, Progress } from '@mantine/core';
import { Problem } from '@northstar/web-ui';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionControls } from '@northstar/web-core';
import { MOST_BYTES, sendFile } from '../lib/send-file.js';

/** Chooses a file and sends it, with how far it is; what cannot be read is said here, and another can be chosen. */
export function ChooseFile({ strategyId, onRead }: { readonly strategyId: string; readonly onRead: (importId: string) => void }) {
  const { t } = useTranslation('strategies');
  const { signedOut } = useSessionControls();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [over, setOver] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  // Whoever closes the dialog does not want the file any more.
  useEffect(() => () => { stop.current?.(); }, []);

  const send = async (file: File | null) => {
    if (!file) return;
    setProblem(null);
    if (file.size > MOST_BYTES) { setProblem(t('import.tooLarge')); return; }
    setSending({ name: file.name, share: 0 });
    const { sent, stop: end } = sendFile(file, strategyId, (share) => setSending({ name: file.name, share }));
    let wanted = true;
    stop.current = () => { wanted = false; end(); };
    const answer = await sent;
    stop.current = null;
    if (!wanted) return;
    setSending(null);
    if ('id' in answer) onRead(answer.id);
    else {
      if (answer.signedOut) signedOut();
      setProblem(answer.problem ?? t('import.notSent'));
    }
  };
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); void send(event.dataTransfer.files[0] ?? null); };

  if (sending) {
    const reading = sending.share >= 1;
    const words = reading ? t('import.reading', { name: sending.name }) : t('import.sending', { name: sending.name });
    return (
      <div className="ns-import-sending">
        <p role="status">{words}</p>
        <Progress.Root size="lg"><Progress.Section value={reading ? 100 : Math.round(sending.share * 100)} animated={reading} striped={reading} aria-label={words} /></Progress.Root>
        <div className="ns-form-actions"><Button variant="default" onClick={() => { stop.current?.(); setSending(null); }}>{t('import.stop')}</Button></div>
      </div>
    );
  }
  return (
    <div className="ns-form">
      <Problem>{problem}</Problem>
      <div className="ns-import-drop" data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <IconFileText size={28} stroke={1.5} aria-hidden />
        <p>{t('import.what')}</p>
        {/* Which kind it is, the server finds out; this only helps to find the file. */}
        <FileButton onChange={(file) => void send(file)} accept=".docx,.md,.markdown,.txt,.html,.htm">
          {(props) => <Button {...props} data-autofocus>{t('import.choose')}</Button>}
        </FileButton>
        <p className="ns-dim ns-with-keyboard">{t('import.orDrop')}</p>
      </div>
      <p className="ns-dim">{t('import.how')}</p>
    </div>
  );
}
