import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A coalition. Everything in it is separated from every other by its id. */
@Entity('network')
export class Network {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
