import { Inject, Injectable } from '@nestjs/common';
import { Authority, checkLine, Clock, CONFIG, type Config, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { hashSecret, newSecret } from '@northstar/api-identity';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { checkPreviewEnd, type Cover, embargoNote, momentIn } from '@northstar/domain-strategy';
import { checkCover, type WrittenCover } from './cover.js';
import { type Publication, publicationOf } from './form/publication.js';
import { NextEdition } from './next-edition.js';
import { type PreviewLinkRow, PreviewsRepository, type WithdrawnNameRow } from './previews.repository.js';
import { printed, textsOf } from './printed.js';
import { ScheduledRepository } from './scheduled.repository.js';

/** For whom a link is, in a few words. */
const LABEL_LENGTH = 80;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An edition as it would be published now, for somebody who may look. */
export interface Preview {
  /** Whose kept files these are. */
  id: string;
  publication: Publication;
  previous: Publication | null;
  notice: string;
  /** Notes that a reader was shown it, and which names with it. */
  looked: () => Promise<void>;
}
export type Opened = Preview | { published: string };

/** Shows editions before they are public: to coordinators who put one together, and to readers with a secret address [A20, A21]. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly previews: PreviewsRepository,
    private readonly scheduled: ScheduledRepository,
    private readonly next: NextEdition,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes a secret address. It is shown once; what is kept is its hash. */
  async makeLink(context: RequestContext, scheduledId: string, given: { label: string; expiresAt: Date }): Promise<Outcome<{ link: PreviewLinkRow; url: string }>> {
    const row = await this.scheduled.byId(scheduledId);
    const verdict = await this.authority.judge(context, row?.networkId ?? null, 'edition.publish');
    if (!verdict.ok) return verdict;
    const label = checkLine(given.label, { field: 'label', label: 'For whom it is', most: LABEL_LENGTH });
    if (!label.ok) return label;
    const end = checkPreviewEnd(given.expiresAt.getTime(), this.clock.now());
    if (!end.ok) return end;
    const secret = newSecret();
    return this.uow.run(async (tx): Promise<Outcome<{ link: PreviewLinkRow; url: string }>> => {
      const held = await this.scheduled.hold(tx, scheduledId);
      if (held?.state !== 'waiting') return refuse('CONFLICT', 'This edition waits no more, so there is nothing to be seen before its time.');
      const link = await this.previews.insert(tx, { scheduledId, label: label.value, madeBy: verdict.value.personId, madeAt: this.clock.date(), expiresAt: given.expiresAt, secretHash: hashSecret(secret) });
      return ok({ link, url: `${this.config.baseUrl}/preview/${secret}` });
    });
  }

  async revokeLink(context: RequestContext, id: string): Promise<Outcome<PreviewLinkRow>> {
    const link = await this.previews.byId(id);
    const row = link && (await this.scheduled.byId(link.scheduledId));
    const verdict = await this.authority.judge(context, row?.networkId ?? null, 'edition.publish');
    if (!verdict.ok) return verdict;
    const revoked = await this.uow.run((tx) => this.previews.revoke(tx, id, this.clock.date()));
    return revoked ? ok(revoked) : refuse('CONFLICT', 'This link was taken back already.');
  }

  /** Links to an edition, for those who may see the edition; one statement for any number of editions in a request. */
  linksOf(context: RequestContext, scheduledId: string): Promise<PreviewLinkRow[]> {
    return context.loader<string, PreviewLinkRow[]>('preview links', async (ids) => {
      const rows = await this.previews.links(ids);
      return ids.map((id) => rows.filter((row) => row.scheduledId === id));
    }).load(scheduledId);
  }

  /** Names that were withdrawn after somebody had seen them; none for whoever may not publish. */
  async withdrawn(context: RequestContext, networkId: string): Promise<WithdrawnNameRow[]> {
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return [];
    return context.loader<string, WithdrawnNameRow[]>('withdrawn names', async (ids) => {
      const rows = await this.previews.withdrawn(ids);
      return ids.map((id) => rows.filter((row) => row.networkId === id));
    }).load(networkId);
  }

  /** Keeps what a coordinator is about to publish, to be looked at in every format; answers where. */
  async prove(context: RequestContext, strategyId: string, written: WrittenCover, versionIds: readonly string[]): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, await this.next.networkOf(strategyId), 'edition.publish');
    if (!verdict.ok) return verdict;
    const cover = checkCover(written);
    if (!cover.ok) return cover;
    const composed = await this.next.compose(this.uow.read, strategyId, cover.value, versionIds);
    if (!composed.ok) return composed;
    await this.uow.run((tx) => this.previews.saveProof(tx, verdict.value.personId, { strategyId, cover: cover.value, versionIds: [...versionIds] }, this.clock.date()));
    return ok(`/preview/${strategyId}`);
  }

  /** What a coordinator sees at an address of the room: an edition that waits, or what is being put together. Null for everybody else. */
  async ofCoordinator(context: RequestContext, id: string): Promise<Preview | null> {
    if (!UUID.test(id)) return null;
    const row = await this.scheduled.byId(id);
    const networkId = row ? row.networkId : await this.next.networkOf(id);
    const actor = await this.authority.reader(context, networkId, 'edition.publish');
    if (!actor) return null;
    if (row) return row.state === 'waiting' ? this.preview(row.strategyId, row, row.versionIds, { id: row.id, at: row.publishAt, notice: `Preview for coordinators. It becomes public on ${momentIn(row.publishAt.getTime(), row.timeZone)}, as it is agreed and signed then.` }) : null;
    const proof = await this.previews.proof(id, actor.personId);
    return proof && this.preview(id, proof.cover, proof.versionIds, { id: `${id}-${actor.personId}`, at: this.clock.date(), notice: 'Preview for coordinators. Nothing of this is public.' });
  }

  /**
   * What is at a secret address: the edition as it would be now, where to read it once it is public, or nothing, whether the address is wrong, has
   * ended, was taken back, or what it led to is not agreed any more.
   */
  async ofReader(secret: string): Promise<Opened | null> {
    const link = /^[\w-]{43}$/.test(secret) ? await this.previews.open(hashSecret(secret), this.clock.date()) : null;
    const row = link && (await this.scheduled.byId(link.scheduledId));
    if (!row) return null;
    if (row.state === 'published') return { published: `/p/${row.slug}` };
    if (row.state !== 'waiting') return null;
    const embargo = embargoNote({ publishAt: row.publishAt.getTime(), timeZone: row.timeZone });
    const preview = await this.preview(row.strategyId, row, row.versionIds, { id: `${row.id}-reader`, at: row.publishAt, notice: embargo, embargo });
    return preview && { ...preview, looked: () => this.uow.run((tx) => this.previews.looked(tx, link.id, preview.names, this.clock.date())) };
  }

  private async preview(strategyId: string, cover: Cover, versionIds: readonly string[], { id, at, notice, embargo }: { id: string; at: Date; notice: string; embargo?: string }): Promise<(Preview & { names: { versionId: string; organisationId: string }[] }) | null> {
    const composed = await this.next.compose(this.uow.read, strategyId, cover, versionIds);
    if (!composed.ok) return null;
    const { content, hash, signatures, state: { previous } } = composed.value;
    const shown = printed(content, signatures, []);
    const { baseUrl } = this.config;
    return {
      id, notice, looked: () => Promise.resolve(),
      publication: publicationOf(shown, { baseUrl, hash, publishedAt: at, recorded: null, ...(embargo === undefined ? {} : { embargo }) }),
      previous: previous && publicationOf(previous.content, { baseUrl, hash: previous.hash, publishedAt: previous.publishedAt, recorded: null }),
      names: textsOf(shown).flatMap(({ versionId, named }) => named.map(({ organisationId }) => ({ versionId, organisationId }))),
    };
  }
}

