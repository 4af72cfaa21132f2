import { useCallback, useEffect, useRef, useState } from 'react';

/** At normal speed a history takes about so long, and no step less than a sixtieth or more than half a second. */
const WHOLE_MS = 40_000;
const STEP_MS = { least: 16, most: 500 };
/** Where no motion is wanted it goes from moment to moment, with time to read. */
const CALM_MS = 2_500;

/** A place in a history that can be moved, and moves by itself while it plays. `stops` are the moments. */
export function usePlayer(frames: number, stops: readonly number[]) {
  const last = Math.max(0, frames - 1);
  const [frame, setFrame] = useState(last);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const at = useRef(frame);
  at.current = frame;
  const on = useRef(playing);
  on.current = playing;
  const to = useCallback((next: number) => setFrame(Math.max(0, Math.min(last, next))), [last]);
  const toStop = useCallback((by: 1 | -1) => {
    const next = by > 0 ? stops.find((stop) => stop > at.current) : stops.findLast((stop) => stop < at.current);
    to(next ?? (by > 0 ? last : 0));
  }, [stops, to, last]);

  useEffect(() => {
    if (!playing) return undefined;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const each = calm ? CALM_MS / speed : Math.min(STEP_MS.most, Math.max(STEP_MS.least, WHOLE_MS / frames)) / speed;
    let since = performance.now();
    let request = 0;
    const tick = (now: number) => {
      const steps = Math.floor((now - since) / each);
      if (steps > 0) {
        since += steps * each;
        if (calm) toStop(1);
        else to(at.current + steps);
        if (at.current >= last) return setPlaying(false);
      }
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }, [playing, speed, frames, last, to, toStop]);

  const pause = useCallback(() => setPlaying(false), []);
  const toggle = useCallback(() => {
    // At the end, playing begins anew.
    if (!on.current && at.current >= last) setFrame(0);
    setPlaying(!on.current);
  }, [last]);
  /** What the person does stops the playing. */
  const go = useCallback((next: number) => { pause(); to(next); }, [pause, to]);
  const goOn = useCallback((by: 1 | -1) => go(at.current + by), [go]);
  const goToStop = useCallback((by: 1 | -1) => { pause(); toStop(by); }, [pause, toStop]);
  return { frame, last, playing, speed, setSpeed, toggle, go, goOn, goToStop };
}
