import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, formatDay, formatMoment, LoadingState } from '@northstar/web-ui';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_HISTORY } from '../api/text-history.js';
import { usePlayer } from '../hooks/usePlayer.js';
import { momentsOf, type Moment } from '../lib/replay.js';
import type { TextHistory } from '../lib/types.js';
import { ReplayedText } from './ReplayedText.js';

const SPEEDS = [1, 2, 4, 8];

/** How a text came to be: it plays, stops, and goes to any moment. */
export function HistoryView({ documentId, language }: { readonly documentId: string; readonly language: string }) {
  const { t } = useTranslation('versions');
  const { data, error, refetch } = useQuery(TEXT_HISTORY, { variables: { documentId }, fetchPolicy: 'no-cache' });
  if (error && !data) return <ErrorState title={t('replay.failed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState shape="text" label={t('replay.loading')} />;
  if (!data.document) return <EmptyState title={t('voices.gone')} />;
  const { history } = data.document;
  return history.frames.length === 0 ? <EmptyState title={t('replay.empty')} /> : <Player history={history} language={language} />;
}

function Player({ history, language }: { readonly history: TextHistory; readonly language: string }) {
  const { t } = useTranslation('versions');
  const { frames, writers, forgottenUntil } = history;
  const moments = useMemo(() => momentsOf(history), [history]);
  const stops = useMemo(() => [...new Set(moments.map(({ frame }) => frame))], [moments]);
  const { frame, last, playing, speed, setSpeed, toggle, go, goOn, goToStop } = usePlayer(frames.length, stops);
  const [marks, setMarks] = useState(true);
  const now = frames[frame]!;
  const writer = now.writer == null ? null : writers[now.writer];
  const who = writer ? t('replay.by', { person: writer.person.name, organisation: writer.organisation?.name ?? t('authors.nobody') }) : t('replay.several');
  const when = formatMoment(Date.parse(now.at), { now: Date.now() });
  const changed = t('replay.changed', { inserted: t('replay.characters', { count: now.inserted }), deleted: t('replay.characters', { count: now.deleted }) });
  const keys = (event: KeyboardEvent) => {
    const act = { PageUp: () => goToStop(-1), PageDown: () => goToStop(1), ' ': toggle }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="ns-replay">
      {forgottenUntil && <p className="ns-dim">{t('replay.forgotten', { when: formatDay(Date.parse(forgottenUntil)) })}</p>}
      <div className="ns-replay-tools ns-no-print">
        <Tools playing={playing} speed={speed} marks={marks} onToggle={toggle} onStep={goOn} onStop={goToStop} onSpeed={setSpeed} onMarks={setMarks} />
        <input
          className="ns-replay-slider" type="range" min={0} max={last} value={frame} aria-label={t('replay.slider')} title={t('replay.keys')}
          aria-valuetext={t('replay.position', { when, who, frame: frame + 1, frames: frames.length })} onChange={(event) => go(Number(event.currentTarget.value))} onKeyDown={keys}
        />
        <Ticks stops={stops} last={last} />
        <p className="ns-replay-now"><strong>{when}</strong> · {who} · {t('replay.step', { frame: frame + 1, frames: frames.length })} · <span className="ns-dim">{changed}</span></p>
      </div>
      <div className="ns-replay-sides">
        <ReplayedText history={history} language={language} frame={frame} marks={marks} follow={playing} />
        <Moments history={history} moments={moments} current={stops.includes(frame) ? frame : null} onGo={go} />
      </div>
    </div>
  );
}

// What follows is drawn anew only when something about it changes: at each frame of a replay it would cost more than the text.

const Tools = memo(function Tools({ playing, speed, marks, onToggle, onStep, onStop, onSpeed, onMarks }: {
  readonly playing: boolean; readonly speed: number; readonly marks: boolean; readonly onToggle: () => void;
  readonly onStep: (by: 1 | -1) => void; readonly onStop: (by: 1 | -1) => void; readonly onSpeed: (speed: number) => void; readonly onMarks: (marks: boolean) => void;
}) {
  const { t } = useTranslation('versions');
  return (
    <div className="ns-replay-line">
      <Button size="xs" leftSection={playing ? <IconPlayerPause size={15} aria-hidden /> : <IconPlayerPlay size={15} aria-hidden />} onClick={onToggle}>{playing ? t('replay.pause') : t('replay.play')}</Button>
      <ActionIcon.Group>
        <ActionIcon variant="default" size="md" aria-label={t('replay.previousMoment')} title={t('replay.previousMoment')} onClick={() => onStop(-1)}><IconPlayerSkipBack size={15} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t('replay.back')} title={t('replay.back')} onClick={() => onStep(-1)}><IconChevronLeft size={15} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t('replay.on')} title={t('replay.on')} onClick={() => onStep(1)}><IconChevronRight size={15} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t('replay.nextMoment')} title={t('replay.nextMoment')} onClick={() => onStop(1)}><IconPlayerSkipForward size={15} aria-hidden /></ActionIcon>
      </ActionIcon.Group>
      <SegmentedControl size="xs" aria-label={t('replay.slower')} value={String(speed)} onChange={(value) => onSpeed(Number(value))} data={SPEEDS.map((count) => ({ value: String(count), label: <span aria-label={t('replay.speed', { count })}>{count}×</span> }))} />
      <Switch size="sm" label={t('replay.marks')} checked={marks} onChange={(event) => onMarks(event.currentTarget.checked)} />
    </div>
  );
});

const Ticks = memo(function Ticks({ stops, last }: { readonly stops: readonly number[]; readonly last: number }) {
  return (
    <svg className="ns-replay-ticks" viewBox={`0 0 ${Math.max(1, last)} 6`} preserveAspectRatio="none" aria-hidden focusable="false">
      {stops.map((stop) => <line key={stop} x1={stop} x2={stop} y1="0" y2="6" vectorEffect="non-scaling-stroke" />)}
    </svg>
  );
});

const Moments = memo(function Moments({ history, moments, current, onGo }: { readonly history: TextHistory; readonly moments: readonly Moment[]; readonly current: number | null; readonly onGo: (frame: number) => void }) {
  const { t } = useTranslation('versions');
  return (
    <nav className="ns-replay-moments ns-no-print" aria-label={t('replay.moments')}>
      <h2>{t('replay.moments')}</h2>
      <p className="ns-dim">{t('replay.momentsNote')} {t('replay.updates', { count: history.updates })}.</p>
      <ol>
        {moments.map((moment, index) => (
          <li key={index}>
            <button type="button" data-kind={moment.kind} aria-current={moment.frame === current ? 'true' : undefined} onClick={() => onGo(moment.frame)}>
              {nameOf(moment, history, t)}<span className="ns-dim">{formatMoment(Date.parse(history.frames[moment.frame]!.at), { now: Date.now() })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});

function nameOf({ kind, number, name, frame }: Moment, { frames }: TextHistory, t: ReturnType<typeof useTranslation<'versions'>>['t']): string {
  if (kind === 'RESTORED') return t('replay.restored', { number });
  if (kind === 'BIG') {
    const { inserted, deleted } = frames[frame]!;
    return t('replay.big', { change: t('replay.changed', { inserted: t('replay.characters', { count: inserted }), deleted: t('replay.characters', { count: deleted }) }) });
  }
  const version = name ? t('replay.named', { number, name }) : t('replay.version', { number });
  return kind === 'BALLOT' ? `${t('replay.ballot')}: ${version}` : kind === 'PUBLISHED' ? `${t('replay.published')}: ${version}` : version;
}
