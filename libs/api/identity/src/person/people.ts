import { Injectable } from '@nestjs/common';
import { checkLine, Clock, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { refuse, type Refusal } from '@northstar/domain-membership';
import { In } from 'typeorm';
import { hashPassword } from '../password/password.js';
import { passwordProblem } from '../password/password-rules.js';
import { Person } from './person.entity.js';
import { PersonType } from './person.type.js';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

type Created = { ok: true; value: Person } | Refusal;

/** What stands in the place of the name of somebody who was erased. */
const ERASED = 'Somebody (erased)';

const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@.<>(),;:"\\[\]]+$/u;

/** An e-mail address as it is stored: trimmed, of sensible form. Letters keep their case for display; comparison ignores it. */
export function checkEmail(given: string): { ok: true; value: string } | Refusal {
  const line = checkLine(given, { field: 'email', label: 'The e-mail address', most: 254 });
  if (line.ok && !EMAIL.test(line.value)) return refuse('INVALID', 'This does not look like an e-mail address.', 'email');
  return line;
}

/** The people of this installation. */
@Injectable()
export class People {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A person as colleagues see it; one statement for all that a request asks for. */
  async byId(context: RequestContext, id: string): Promise<PersonType> {
    return context.loader<string, PersonType>(People, async (ids) => {
      const rows = await this.uow.read.repository(Person).findBy({ id: In([...ids]) });
      const found = new Map(rows.map((row) => [row.id, PersonType.of(row)]));
      return ids.map((each) => found.get(each) ?? new Error(`no person ${each}`));
    }).load(id);
  }

  async withEmail(tx: Transaction, email: string): Promise<Person | null> {
    return tx.repository(Person).createQueryBuilder('person').where('lower(person.email) = lower(:email)', { email }).getOne();
  }

  /** Erases who somebody was: name, address, password, sign-ins, and what the record refers to of them. What they wrote for organisations stays, without a name [M21]. */
  async erase(tx: Transaction, id: string): Promise<void> {
    const ended = await tx.query<{ id: string; token: boolean }>('SELECT id, false AS token FROM session WHERE person_id = $1 UNION ALL SELECT id, true FROM access_token WHERE person_id = $1', [id]);
    await tx.query("UPDATE person SET name = $2, email = id || '@erased.invalid', password_hash = NULL, demo_description = NULL, erased_at = $3 WHERE id = $1", [id, ERASED, this.clock.date()]);
    await tx.emit({ type: 'session.ended', sessionIds: ended.filter(({ token }) => !token).map((one) => one.id), accessTokenIds: ended.filter(({ token }) => token).map((one) => one.id), personId: id });
  }

  /** Makes an account; refuses weak passwords and addresses that have one already. */
  async create(tx: Transaction, given: NewPerson): Promise<Created> {
    const name = checkLine(given.name, { field: 'personName', label: 'Your name', most: 120 });
    if (!name.ok) return name;
    const email = checkEmail(given.email);
    if (!email.ok) return email;
    const problem = passwordProblem(given.password, [name.value, email.value]);
    if (problem) return refuse('INVALID', problem, 'password');
    if (await this.withEmail(tx, email.value)) return refuse('CONFLICT', 'There is an account with this e-mail address already. Sign in with it first.', 'email');
    const passwordHash = await hashPassword(given.password);
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO person (name, email, password_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id',
      [name.value, email.value, passwordHash, this.clock.date()],
    );
    // Somebody made the same account in the moment since we looked.
    if (!row) return refuse('CONFLICT', 'There is an account with this e-mail address already. Sign in with it first.', 'email');
    return { ok: true, value: await tx.repository(Person).findOneByOrFail({ id: row.id }) };
  }
}
