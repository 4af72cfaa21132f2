import { Injectable } from '@nestjs/common';
import { Collab } from '@northstar/api-collab';
import { type By, VersionsService } from '@northstar/api-versions';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import type { Stretch } from '@northstar/domain-amendments';
import type { DocJson } from '@northstar/engine-editor-schema';
import { amended, type ExactChange, exactChange, type Paragraph, paragraphsOf } from '@northstar/engine-suggestions';
import type { StoredChange } from './amendments.repository.js';

/** A text that was made of a version by one change, not kept yet. */
export interface MadeText { readonly state: Uint8Array; readonly seq: number; /** Letters before the change, in the version that it was made of. */ readonly offset: number }

const WHY: Readonly<Record<'no_passage' | 'same' | 'does_not_fit', string>> = {
  no_passage: 'That is no passage of this text. Choose one of its paragraphs.',
  same: 'The passage reads as before. Change at least one word of it.',
  does_not_fit: 'These words cannot stand there. Footnotes and sources can stay where they are or go, and not be added.',
};

/** Exact texts and what one change makes of them. */
@Injectable()
export class ExactTexts {
  constructor(
    private readonly versions: VersionsService,
    private readonly collab: Collab,
  ) {}

  /** The paragraphs of a version that can be changed. */
  async paragraphs(versionId: string): Promise<Paragraph[]> {
    const content = (await this.versions.contents([versionId])).get(versionId);
    return content ? paragraphsOf(content) : [];
  }

  /** What it takes for a passage of a version to read as somebody wrote it. */
  async change(versionId: string, passage: Stretch, words: string): Promise<Outcome<ExactChange>> {
    const content: DocJson | undefined = (await this.versions.contents([versionId])).get(versionId);
    const result = content ? exactChange(content, passage, words) : { ok: false as const, why: 'no_passage' as const };
    return result.ok ? ok(result.change) : refuse('INVALID', WHY[result.why], 'words');
  }

  /**
   * Makes a change at its place in a version. `inDraft`: in whose name the draft takes it in too, where it says the same there; so the next version of the draft does not take back
   * what was decided. The draft comes first, as with suggestions: should the server end in between, it says so already the next time, and is left as it is.
   */
  async make(documentId: string, versionId: string, at: Stretch, change: StoredChange, inDraft: By | null): Promise<Outcome<MadeText>> {
    const made = amended(await this.versions.stateOf(versionId), at, change);
    const draft = await this.collab.snapshot(documentId);
    if (!made || !draft) return refuse('CONFLICT', 'The change does not fit into this text. Nothing was changed.');
    // A draft that goes another way, or is full, is left as it is: the exact text does not depend on it.
    if (inDraft && made.fits(draft.state)) await this.collab.write(documentId, made.update, inDraft);
    return ok({ state: made.state, seq: (await this.collab.snapshot(documentId))?.seq ?? draft.seq, offset: made.offset });
  }
}
