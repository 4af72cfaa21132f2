import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, RequestContext } from '@northstar/api-core';
import { People, type PersonType } from '@northstar/api-identity';
import { Organisations, type OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType, StrategyType } from '@northstar/api-strategies';
import type { Authors } from './authors.js';
import type { Writer } from './authorship.js';
import { HistoryService } from './history.service.js';
import { AuthorshipType, TextHistoryType, VoicesType } from './history.types.js';
import { VoicesService, type VoicesOfTexts } from './voices.service.js';

const DAY = 24 * 3_600_000;

/** The people and organisations of figures that know only their ids. */
abstract class WithNames {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  protected async named<Row extends Writer>(context: RequestContext, rows: readonly Row[]): Promise<(Row & { person: PersonType; organisation: OrganisationType | null })[]> {
    return Promise.all(rows.map(async (row) => ({
      ...row, person: await this.people.byId(context, row.personId), organisation: row.organisationId === null ? null : await this.organisations.byId(context, row.organisationId),
    })));
  }

  protected async shown(context: RequestContext, { words, characters, firstDay, lastDay, voices }: VoicesOfTexts): Promise<VoicesType> {
    const named = await Promise.all(voices.map(async (voice) => ({ ...voice, organisation: await this.organisations.byId(context, voice.organisationId) })));
    named.sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en'));
    return { words, characters, since: new Date(firstDay * DAY), until: new Date((lastDay + 1) * DAY), voices: named };
  }
}

@Resolver(() => DocumentType)
export class DocumentHistoryResolver extends WithNames {
  constructor(
    private readonly documents: DocumentsService, private readonly texts: HistoryService, private readonly voicesOf: VoicesService, people: People, organisations: Organisations,
  ) {
    super(people, organisations);
  }

  @ResolveField(() => AuthorshipType, { description: 'Who wrote what is in it.' })
  @Access('parent')
  async authorship(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<AuthorshipType> {
    const { words, characters, writers, ranges } = await context.loader<string, Authors>('authors', async (ids) => {
      const authors = await this.texts.authors(ids);
      return ids.map((id) => authors.get(id)!);
    }).load(document.id);
    return { words, characters, writers: await this.named(context, writers), passages: ranges };
  }

  @ResolveField(() => TextHistoryType, { description: 'How it came to be, for replaying it.' })
  @Access('parent')
  async history(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<TextHistoryType> {
    const { writers, frames, moments, ...rest } = await this.texts.replay(document.id);
    const frameOf = (seq: number): number => Math.max(0, frames.findIndex((frame) => frame.seq >= seq));
    return { ...rest, frames, writers: await this.named(context, writers), moments: moments.map(({ seq, ...moment }) => ({ ...moment, frame: frameOf(seq) })) };
  }

  @ResolveField(() => VoicesType, { description: 'How much of it came from which organisation, and who has not been heard yet.' })
  @Access('parent')
  async voices(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<VoicesType> {
    const row = await this.documents.load(context, document.id);
    return this.shown(context, await this.voicesOf.of(row!.networkId, [document.id]));
  }
}

@Resolver(() => StrategyType)
export class StrategyVoicesResolver extends WithNames {
  constructor(private readonly documents: DocumentsService, private readonly voicesOf: VoicesService, people: People, organisations: Organisations) {
    super(people, organisations);
  }

  @ResolveField(() => VoicesType, { description: 'How much of its texts came from which organisation, and who has not been heard yet. Retired asks do not count.' })
  @Access('parent')
  async voices(@Parent() strategy: StrategyType, @Context() context: RequestContext): Promise<VoicesType> {
    const documents = (await this.documents.ofStrategy(context, strategy.id)).filter(({ status }) => status !== 'retired');
    return this.shown(context, await this.voicesOf.of(strategy.networkId, documents.map(({ id }) => id)));
  }
}
