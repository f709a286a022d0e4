/** Words that stand in nearly every text of a language and seldom in one of another. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  English: 'the and of to in for with you our we are your have is or that on will as be an by this at from who what',
  German: 'der die das und mit für wir du dich dir ein eine einen dem den des bei oder von zu ist auf sie ihr unser im',
  French: 'le la les des et un une pour vous nous avec dans du est sur au aux en ou notre votre vos que qui ce',
  Spanish: 'el los las y con para una del por que como en tu nuestro nuestra su al sobre más es somos',
  Dutch: 'de het een en van je met voor wij jij ons onze bij aan op zijn bent naar ook',
  Italian: 'il di e per con una che gli della del nel sono alla nostro nostra più come lo',
  Portuguese: 'o e os as com para uma em do da que dos nos você nossa nosso na mais',
  Polish: 'i w z na do się oraz jest dla nas lub praca od po przy jako',
  Swedish: 'och att det som en på är för med du vi av till har dig oss om eller',
  Danish: 'og at det som en på er for med du vi af til har dig os om eller',
};

const LANGUAGES = Object.entries(FUNCTION_WORDS).map(([name, words]) => ({ name, words: new Set(words.split(' ')) }));

/** Below so many of such words, a text says nothing of its language. */
const LEAST_WORDS = 5;

/**
 * The language of a text, such as "German"; "another script" where most letters are not Latin. English where nothing
 * tells, so that a list of names is read.
 */
export function findLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word)).length;
  if (words.length >= LEAST_WORDS && latin < words.length / 2) return 'another script';
  const counts = LANGUAGES.map(({ name, words: own }) => ({
    name,
    count: words.reduce((count, word) => count + (own.has(word) ? 1 : 0), 0),
  }));
  const best = counts.reduce((top, one) => (one.count > top.count ? one : top));
  return best.count < LEAST_WORDS ? 'English' : best.name;
}
