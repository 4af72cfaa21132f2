import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { i18n } from '../i18n/i18n.js';
import { notifyDone, notifyTrouble } from '../notify/notify.js';
import { useSessionControls } from '../session/session.js';

const NOTHING: Readonly<Record<string, string>> = {};
interface RefusalLike { readonly __typename: 'Refusal'; readonly code: string; readonly message: string; readonly field?: string | null }

/** What a mutation gives when it is not refused. */
export type Done<TData> = Exclude<NonNullable<TData[keyof TData]>, { __typename: 'Refusal' }>;

/** How the outcome of a mutation is told. */
export interface OutcomeOptions<TData> {
  /** Names of inputs on this form: a refusal about one of them is shown there, not above the form. */
  readonly fields?: readonly string[];
  /** Where other refusals go: a notification (default), or `problem`, for the form to show. */
  readonly show?: 'notification' | 'inline';
  /** False for what changes who is signed in: its result belongs to the next person's cache. */
  readonly keep?: boolean;
  /** Said when it is done. */
  readonly done?: string | ((result: Done<TData>) => string);
}

/** How a mutation is doing. */
export interface Outcome<TData, TVariables> {
  /** Does it. Gives the result, or null when it was refused or did not reach the server; the reason has then been shown. */
  readonly run: (variables: TVariables, options?: { readonly optimisticResponse?: TData; readonly refetch?: readonly string[] }) => Promise<Done<TData> | null>;
  readonly busy: boolean;
  /** Sentences for the inputs that have to be mended, by name. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** The refusal that belongs to no input, when `show` is `inline`. */
  readonly problem: string | null;
  /** Forgets what was refused: for one input (when it is changed) or for all. */
  readonly clear: (field?: string) => void;
}

/** The sentence for an error that is not a refusal: no connection, or a fault of the server. */
export const troubleSentence = (error: unknown): string =>
  CombinedGraphQLErrors.is(error) ? (error.errors[0]?.message ?? i18n.t('core:trouble.server')) : i18n.t('core:trouble.offline');

/** A mutation whose result is a union with `Refusal`: success comes back, refusals go to the input or the notification they belong to. */
export function useOutcome<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>, { fields = [], show = 'notification', keep = true, done }: OutcomeOptions<TData> = {},
): Outcome<TData, TVariables> {
  const [mutate, { loading }] = useMutation<TData, OperationVariables>(mutation as TypedDocumentNode<TData, OperationVariables>);
  const { signedOut } = useSessionControls();
  const [fieldErrors, setFieldErrors] = useState<Readonly<Record<string, string>>>(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);

  const trouble = (sentence: string) => (show === 'inline' ? setProblem(sentence) : notifyTrouble(sentence));
  const run: Outcome<TData, TVariables>['run'] = async (variables, options = {}) => {
    setFieldErrors(NOTHING);
    setProblem(null);
    try {
      const { data } = await mutate({
        variables, fetchPolicy: keep ? 'network-only' : 'no-cache', optimisticResponse: options.optimisticResponse as never, refetchQueries: options.refetch ? [...options.refetch] : undefined,
      });
      const result = data ? (Object.values(data)[0] as RefusalLike | Done<TData>) : null;
      if (result === null) { trouble(i18n.t('core:trouble.server')); return null; }
      if (isRefusal(result)) {
        if (result.code === 'SIGNED_OUT') signedOut();
        if (result.field && fields.includes(result.field)) setFieldErrors({ [result.field]: result.message });
        else trouble(result.message);
        return null;
      }
      if (done) notifyDone(typeof done === 'string' ? done : done(result));
      return result;
    } catch (error) {
      trouble(troubleSentence(error));
      return null;
    }
  };
  const clear = useCallback((field?: string) => {
    setProblem(null);
    // Fields say so with every key: where nothing was refused, nothing is drawn again.
    setFieldErrors((before) => (field === undefined ? NOTHING : field in before ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== field)) : before));
  }, []);
  return { run, busy: loading, fieldErrors, problem, clear };
}

const isRefusal = (result: object): result is RefusalLike => (result as { __typename?: string }).__typename === 'Refusal';
