/**
 * What people reach for when a form asks for a password: words, names, teams and phrases that lead every published count. Collected by
 * hand for this project; short on purpose, since each stands for all that is made of it with digits, punctuation, doubling and the
 * usual swaps of letters for signs.
 */
export const COMMON_WORDS: readonly string[] = `
password passwort passwd passphrase passcode motdepasse contrasena senha parola wachtwoord secret secure security letmein letme
welcome willkommen bienvenue hello hallo goodbye please thankyou whatever access admin administrator root user guest test tester
testing temp temporary default change changeme changethis master login signin logon system server computer internet network laptop
desktop windows microsoft google facebook instagram twitter linkedin youtube apple iphone samsung android amazon netflix spotify
office work company business manager director coordinator policy charity campaign northstar
iloveyou iloveu loveyou loveme lovely love lover forever family friend friends bestfriend baby babygirl babyboy princess prince queen
king angel angels heart sweetheart sweetie honey sugar cutie beautiful pretty handsome mother father mummy daddy mommy mum dad sister
brother grandma grandpa myself together always never nothing something everything everyone happy happiness smile sunshine sunflower
rainbow butterfly flower flowers rose daisy lily jasmine violet cherry strawberry banana orange apple peaches chocolate cookie cupcake
candy coffee cheese pepper ginger cinnamon vanilla
monkey dragon tiger lion eagle falcon hunter wolf bear panda kitten kitty cat dog puppy doggy horse pony dolphin shark turtle rabbit
bunny chicken duck penguin spider snake phoenix unicorn
football soccer baseball basketball hockey cricket rugby tennis golf swimming fishing running skating chelsea arsenal liverpool
manchester united everton tottenham spurs celtic rangers newcastle westham barcelona realmadrid juventus milan bayern dortmund
superman batman spiderman ironman starwars pokemon pikachu naruto mario zelda matrix gandalf merlin harrypotter hogwarts jordan
michael jennifer jessica ashley amanda daniel andrew joshua matthew anthony robert william thomas charlie george jack james oliver
harry sophie emily chloe charlotte olivia amelia isabella sarah laura nicole michelle stephanie samantha natalie victoria alexander
alexandra christian christopher jonathan nicholas benjamin maria anna david mark martin peter paul john richard patrick stephen kevin
summer winter autumn spring january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday morning night midnight weekend holiday christmas easter birthday
london england britain scotland ireland wales paris france berlin germany spain italy europe america newyork california texas canada
australia india africa brazil mexico
blue green yellow purple black white silver golden gold pink red
freedom liberty justice peace jesus christ god heaven blessed faith hope grace trinity
shadow killer ninja samurai warrior knight wizard magic mystery destiny legend hero rockstar rocket diamond crystal ferrari porsche
mercedes mustang corvette harley yamaha honda toyota guitar music metallica nirvana beatles elvis
fuck fuckyou fuckoff asshole bitch shit sexy hottie naked
the this that is my mine a an and i me you we us it not no yes ok go new old big one two three four abc xyz qwerty qwertz azerty
asdf zxcv aaa
`.trim().split(/\s+/);

/** Rows and columns that fingers walk along. Four keys in a row count, in either direction. */
export const KEYBOARD_WALKS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p', '1a2b3c4d5e6f7g8h9i', 'a1b2c3d4e5f6g7h8i9', '!@#$%^&*()', '!"£$%^&*()', '1!2@3#4$5%6^7&8*9(0)',
  '147258369', '159357', '741852963', 'qweasdzxc', '123qweasdzxc', '789456123',
];
