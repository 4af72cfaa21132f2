import { useState } from 'react';
import { troubleSentence } from './use-outcome.js';

/** Fetching something to keep, such as a file: which of several is on its way, and in words why the last did not come. */
export interface Download<Which extends string> {
  readonly busy: Which | null;
  readonly problem: string | null;
  readonly download: (which: Which) => Promise<void>;
  readonly setProblem: (problem: string) => void;
}

/** `fetch` answers what came, if anything; then `keep` has it, else `none` is said. */
export function useDownload<Which extends string, Found>(fetch: (which: Which) => Promise<Found | null | undefined>, keep: (found: Found) => void, none: string): Download<Which> {
  const [busy, setBusy] = useState<Which | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async (which: Which): Promise<void> => {
    setBusy(which);
    setProblem(null);
    try {
      const found = await fetch(which);
      if (found) keep(found);
      else setProblem(none);
    } catch (error) {
      setProblem(troubleSentence(error));
    } finally {
      setBusy(null);
    }
  };
  return { busy, problem, download, setProblem };
}
