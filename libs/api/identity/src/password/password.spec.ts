import { COMMON_WORDS } from './common-words.js';
import { isCommonPassword } from './common-passwords.js';
import { hashPassword, verifyPassword } from './password.js';
import { passwordProblem } from './password-rules.js';

describe('passwords', () => {
  test('[I1] have at least 12 characters, counted as people count them', () => {
    expect(passwordProblem('kettle-fjord')).toBeNull();
    expect(passwordProblem('kettle-fjor')).toMatch(/at least 12/);
    expect(passwordProblem('🙂🙂🙂🙂🙂🙂')).toMatch(/at least 12/);
    expect(passwordProblem(`${'kettle-fjord '.repeat(20)}`)).toMatch(/at most 256/);
  });

  test.each([
    'password1234', 'Password123!', 'P@ssw0rd2024!', 'passwordpassword', 'qwertyuiop12', '1q2w3e4r5t6y', '123456789012', 'aaaaaaaaaaaa', 'abcdabcdabcd', 'iloveyou1234', 'ILoveYou!2023', 'welcome12345',
    'Welcome2024!!', 'letmein12345', 'adminadmin12', 'administrator', 'changeme1234', 'liverpool2019', 'manchesterunited', 'superman12345', 'qazwsxedcrfv', '1qaz2wsx3edc', 'zxcvbnmasdfgh', 'northstar2026!',
    'sunshine1234', 'princess12345', 'football12345', 'charlie123456', 'Summer2024!!!', 'december2023!', 'fuckyou123456', 'trustno1trustno1', '121212121212', 'abcdefghijkl', 'asdfghjkl123', 'monkey dragon', '987654321098',
  ])('[I2] %s is refused: attackers try it first', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test('[I2] each common word stands for what is made of it: more than a thousand known passwords, none slips through', () => {
    const tails = ['1', '12', '123', '1234', '12345', '123456', '!', '123!', '2024', '2025!', '01', '007', '@123'];
    const made = COMMON_WORDS.flatMap((word) => [word, word.toUpperCase()].flatMap((form) => tails.map((tail) => form + tail))).filter((each) => each.length >= 12);
    expect(made.length).toBeGreaterThan(1_000);
    expect(made.filter((each) => passwordProblem(each) === null)).toEqual([]);
  });

  test.each(['kettle-fjord-amber', 'correct horse battery staple', 'tram seventeen waits for rain', 'zK4#mQ9!vB2x', 'mist over the long canal', 'drogue basalt tangent'])('[I2] %s is welcome', (password) => {
    expect(passwordProblem(password)).toBeNull();
  });

  test('[I2] what everybody knows of the person is no password', () => {
    expect(passwordProblem('penhaligon.1984', ['Morwenna Penhaligon'])).toMatch(/attackers try first/);
    expect(passwordProblem('penhaligon.1984')).toBeNull();
  });

  test('[I3] are stored as Argon2id with 19 MiB, two passes, and compared by meaning, not by encoding', async () => {
    const stored = await hashPassword('Café au lait, s’il vous plaît');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, 'Cafe\u0301 au lait, s’il vous plaît')).toBe(true);
    expect(await verifyPassword(stored, 'Cafe au lait, s’il vous plaît')).toBe(false);
  });

  test('[I3] without an account the same work is done and the answer is no', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });
});
