import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A human with one account on this installation. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Null: a demo person, entered without a password. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Set: offered in the demo bar. */
  @Column({ name: 'demo_description', type: 'text', nullable: true })
  demoDescription!: string | null;
}
