interface Summary { median: number; min: number; max: number; rounds: number }
interface Statistics {
  percentile(sorted: number[], p: number): number;
  median(values: number[]): number;
  summary(values: number[]): Summary | null;
  pairedRatio(ours: number[], theirs: number[]): Summary | null;
}
interface Judge {
  judge(scenario: object, results: object): { held: boolean | null; measured: Summary | null }[];
  faults(scenario: object, results: object): { serious: boolean; text: string }[];
}

const { percentile, median, summary, pairedRatio } = (await import(new URL('../../bench/lib/statistics.mjs', import.meta.url).href)) as Statistics;
const { judge, faults } = (await import(new URL('../../bench/lib/judge.mjs', import.meta.url).href)) as Judge;

describe('the statistics of the measurements', () => {
  test('percentiles are values that were measured, by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect([0.5, 0.95, 0.99, 1].map((p) => percentile(values, p))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('the median of an even number lies between the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 5])).toBe(5);
  });

  test('a round that could not measure is left out, and none at all is said', () => {
    expect(summary([3, NaN, 1])).toEqual({ median: 2, min: 1, max: 3, rounds: 2 });
    expect(summary([NaN])).toBeNull();
  });

  test('ratios compare what ran in the same round, so that a slow minute of the machine cancels out', () => {
    expect(pairedRatio([1, 10, 2], [2, 20, 4])).toEqual({ median: 0.5, min: 0.5, max: 0.5, rounds: 3 });
  });
});

describe('the judgement of a run', () => {
  const scenario = { name: 's', promises: [{ text: 'half of hp', figure: 'cpu', against: 'hp', most: 0.5 }, { text: 'p99', figure: 'p99', most: 10 }] };

  test('a promise is held, not held or not measured', () => {
    expect(judge(scenario, { ours: [{ cpu: 2, p99: 11 }], hp: [{ cpu: 5 }] }).map(({ held }) => held)).toEqual([true, false]);
    expect(judge(scenario, { ours: [{ cpu: 2 }] }).map(({ held }) => held)).toEqual([null, null]);
  });

  test('texts that differ are a fault; for the lossy server it is one that they do not', () => {
    expect(faults(scenario, { ours: [{ problem: null }], lossy: [{ problem: 'differs' }] })).toEqual([]);
    expect(faults(scenario, { ours: [{ problem: 'differs' }], lossy: [{ problem: null }] }).map(({ serious }) => serious)).toEqual([true, true]);
  });

  test('a round in which the clients were too busy is marked', () => {
    expect(faults(scenario, { ours: [{ problem: null, lagged: true, clientBusy: 0.97, clientLateP95: 40 }] })).toMatchObject([{ serious: false }]);
  });
});
