import type { Standing } from '@northstar/domain-membership';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A member organisation of one network. */
@Entity('organisation')
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'network_id', type: 'uuid' })
  networkId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  initials!: string;

  @Column({ type: 'smallint' })
  colour!: number;

  @Column({ type: 'text' })
  standing!: Standing;

  @Column({ type: 'text', default: '' })
  about!: string;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  size!: string | null;

  @Column({ name: 'kinds_of_work', type: 'text', array: true, default: [] })
  kindsOfWork!: string[];

  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true })
  joinedAt!: Date | null;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
