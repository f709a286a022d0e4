import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdReading, interpretAd } from '../../../src/coaching/ads.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { LEXICON } from '../../support/ad-lexicon.ts';

const read = (...lines: string[]): AdReading => interpretAd(lines.join('\n'), LEXICON);

/** What is asked as "skill need", in order. */
const asked = (...lines: string[]): string[] => read(...lines).asked.map(({ skill, need }) => `${skill} ${need}`);

/** The same for one line under a heading, in an ad of the trade. */
const askedBy = (line: string): string[] => asked('Requirements', '- PostgreSQL', `- ${line}`).slice(0);
const toolsIn = (line: string): readonly string[] => read('Requirements', '- PostgreSQL', `- ${line}`).tools.slice(1);

describe('words that hold or are a word of ours', () => {
  it.each([
    ['Researcher in the field of physics', 'C'],
    ['Able to talk to C-level people', 'C'],
    ['Category C driving licence', 'C'],
    ['German at level C1, vitamin C for free', 'C'],
    ['Background in R&D', 'R'],
    ['Leverage what is there', 'RAG'],
    ['Built for scalability', 'Scala'],
    ['Experience with go to market plans', 'Go'],
    ['You go the extra mile', 'Go'],
    ['Go the extra mile', 'Go'],
    ['Gets on with the rest of the team', 'REST'],
    ['Available in Spring 2027', 'Spring'],
    ['React quickly when plans change', 'React'],
    ['Express yourself well', 'Express'],
    ['A swift worker', 'Swift'],
    ['At the helm of a team', 'Helm'],
    ['Tools that do not rust', 'Rust'],
    ['You excel at detail', 'Excel'],
  ])('does not read %j as %s', (line, tool) => {
    expect(toolsIn(line)).not.toContain(tool);
    expect(askedBy(line)).not.toContain('programming must');
    expect(askedBy(line)).not.toContain('api-development must');
  });

  it.each([
    ['Go, or another language', 'Go'],
    ['Services in Go', 'Go'],
    ['Java/Go', 'Go'],
    ['Programming in C or C++', 'C'],
    ['Python and R', 'R'],
    ['Java with Spring', 'Spring'],
    ['React, TypeScript', 'React'],
    ['python, go, rust', 'Rust'],
    ['Golang', 'Go'],
    ['Helm, Kubernetes', 'Helm'],
    ['C#/.NET', '.NET'],
    ['ASP.NET Core', 'ASP.NET'],
    ['node.js', 'Node.js'],
    ['k8s', 'Kubernetes'],
  ])('reads %j as %s', (line, tool) => {
    expect(toolsIn(line)).toContain(tool);
  });

  it('takes REST in capitals, and in small letters only before what makes it one', () => {
    expect(askedBy('REST')).toContain('api-development must');
    expect(askedBy('RESTful services')).toContain('api-development must');
    expect(askedBy('rest apis')).toContain('api-development must');
    expect(askedBy('a good rest')).not.toContain('api-development must');
  });

  it.each([
    ['Security clearance at SC level', 'security-best-practices'],
    ['A high performing team', 'performance-optimization'],
    ['A performance bonus and a performance review', 'performance-optimization'],
    ['Used to distributed teams', 'system-design'],
    ['Your own sales pipeline', 'ci-cd'],
    ['See https://api.example.com/rest/docs or write to security@cloud.example.com', 'api-development'],
  ])('does not take %j for %s', (line, skill) => {
    expect(askedBy(line).join()).not.toContain(skill);
  });
});

describe('must and nice', () => {
  it.each([
    ['Kafka is a plus', 'nice'],
    ['Java, Kafka is a plus', 'nice'],
    ['Ideally Kafka', 'nice'],
    ['Kafka (preferred)', 'nice'],
    ['Message queues (Kafka preferred)', 'must'],
    ['It would be nice if you knew Kafka', 'nice'],
    ['Kafka                       Desirable', 'nice'],
    ['Kafka; Java is a plus', 'must'],
    ['Docker, Kafka and Helm are a plus', 'nice'],
    ['Kafka', 'must'],
  ])('says of %j that Kafka is a %s', (line, need) => {
    expect(askedBy(line)).toContain(`system-design ${need}`);
  });

  it('goes by the heading, whatever bullets and marks it has', () => {
    const nice = [
      'Nice to have',
      '**Bonus points**',
      '## Preferred qualifications',
      'DESIRABLE',
      "It's a plus if you have:",
    ];
    for (const heading of nice)
      expect(asked('Requirements:', '• Java', heading, '→ Docker'), heading).toEqual([
        'programming must',
        'ci-cd nice',
      ]);
  });

  it('goes by a heading that is a bullet with bullets beneath', () => {
    expect(asked('Skills', '+ Java', '+ Nice to have:', '   + Docker', '+ A plus: Git')).toEqual([
      'programming must',
      'version-control nice',
      'ci-cd nice',
    ]);
  });

  it('lets must win where a skill is both', () => {
    expect(asked('Must have', '- Docker', 'Nice to have', '- Jenkins')).toEqual(['ci-cd must']);
  });

  it('keeps a plus one that the words above the list only mention', () => {
    const ad = ['We are looking for a developer who knows OAuth.', '', 'Requirements', '- Java', 'Bonus', '- OAuth'];
    expect(asked(...ad)).toEqual(['programming must', 'security-best-practices nice']);
  });
});

describe('the parts of an ad', () => {
  const AD = [
    'Backend developer',
    'About us',
    'We build Kubernetes for everybody, with Kafka and GraphQL.',
    'Your tasks',
    '- You write Terraform',
    'Your profile',
    '- Java',
    'Benefits',
    '- AWS certificates paid, security of a large company',
    'We do not discriminate on grounds of gender; testing is anonymous.',
  ];

  it('asks only what stands in the part that asks', () => {
    expect(asked(...AD)).toEqual(['programming must']);
  });

  it('tells what only the duties name', () => {
    expect(read(...AD).duties.map(({ skill }) => skill)).toEqual(['ci-cd']);
    expect(read(...AD).tools).toEqual(['Terraform', 'Java']);
  });

  it('groups the lines', () => {
    expect(read(...AD).parts).toMatchObject({
      asked: ['Java'],
      duties: ['You write Terraform'],
      benefits: expect.arrayContaining(['AWS certificates paid, security of a large company']) as unknown,
      rest: ['Backend developer', 'We build Kubernetes for everybody, with Kafka and GraphQL.'],
    });
  });

  it('asks what all of it says where nothing is headed', () => {
    expect(asked('We need a developer with Java and PostgreSQL who has used AWS. We pay well.')).toEqual([
      'programming must',
      'database-management must',
      'cloud-services must',
    ]);
  });

  it('ends a list where prose follows', () => {
    const prose =
      'If you are passionate about scalability and Kubernetes in production, we would like to hear from you.';
    expect(asked('You have', '- Java', '- SQL', '', prose)).toEqual(['programming must', 'database-management must']);
  });

  it('takes requirements that stand under the duties', () => {
    expect(asked('Job description', '- Write Terraform', '- Experience with Docker', 'Skills: Java')).toEqual([
      'programming must',
      'ci-cd must',
    ]);
  });

  it('reads tags that were pasted with it, and no script', () => {
    const html = '<h2>Requirements</h2><ul><li>Java &amp; <b>SQL</b></li></ul><script>var x = "Kafka, AWS";</script>';
    expect(asked(html)).toEqual(['programming must', 'database-management must']);
  });

  it('names the line and the sentence, of a long one the words around', () => {
    const [one] = read(
      'Requirements',
      '',
      `- Nothing here. ${'So many words go on. '.repeat(3)}We use PostgreSQL daily.`,
    ).asked;
    expect(one).toMatchObject({ line: 3, text: 'We use PostgreSQL daily' });
    const long = read('Requirements', `${'word '.repeat(60)}PostgreSQL ${'word '.repeat(60)}`).asked[0]?.text ?? '';
    expect(long).toMatch(/^… (?:word )+PostgreSQL (?:word )+…$/);
    expect(long.length).toBeLessThan(170);
  });
});

describe('what is not read', () => {
  it('finds nothing in an ad of another trade, though it wants good communication', () => {
    const nurse = [
      'Nurse',
      'You have',
      '- Excellent communication skills',
      '- Experience in testing and monitoring',
      '- A cloud of patience',
    ];
    expect(read(...nurse)).toMatchObject({ language: 'English', asked: [], duties: [], tools: [] });
  });

  it.each([
    [
      'German',
      'Wir suchen für unser Team eine Entwicklerin mit Java und SQL, die das mit uns und der Abteilung macht.',
    ],
    ['French', 'Nous cherchons pour notre équipe un développeur Java et SQL qui travaille avec nous dans une agence.'],
    ['another script', 'Мы ищем разработчика Java и SQL, который знает базы данных и любит работать в команде.'],
  ])('says that an ad is in %s, and reads the names of tools alone', (language, text) => {
    expect(interpretAd(text, LEXICON)).toMatchObject({ language, asked: [], unplaced: [], tools: ['Java', 'SQL'] });
  });

  it('names the tools and spoken languages of a German ad, and none that is a word of theirs', () => {
    const ad = [
      'Wir suchen dich für unser Team, und der Chef ist mit dabei.',
      '- Kenntnisse in Java oder Go, Salt und angular',
      '- Deutsch (B2/C1) und Englisch',
      'Bewerbungsfrist: 12.12.2026',
    ];
    expect(read(...ad)).toMatchObject({
      language: 'German',
      asked: [],
      tools: ['Java', 'Go', 'SaltStack'],
      spoken: [
        { name: 'German', level: 'B2/C1' },
        { name: 'English', level: null, need: 'must' },
      ],
      closes: '2026-12-12',
    });
  });

  it('reads an English ad with a German title, address and name', () => {
    const ad = [
      'Entwickler (m/w/d)',
      'Straße des Friedens 4, Berlin',
      'You have',
      '- Java, and the will to work with us and the rest of the team',
    ];
    expect(read(...ad).language).toBe('English');
    expect(asked(...ad)).toContain('programming must');
  });
});

describe('years and unknown words', () => {
  it.each([
    ['3+ years of Java', '3+'],
    ["At least 5 years' experience with Java", '5'],
    ['3-5 years Java', '3-5'],
    ['two to four years of Java', '2-4'],
    ['Five or more years of Java', '5+'],
  ])('reads the years in %j', (line, years) => {
    expect(read('Requirements', `- ${line}`).years).toEqual([years]);
  });

  it('takes no years from duties and benefits', () => {
    expect(
      read('Tasks', '- a 2 year programme', 'You have', '- Java', 'Benefits', '- after 3 years a sabbatical').years,
    ).toEqual([]);
  });

  it('names what looks like a tool and is not known', () => {
    expect(read('Requirements', '- Java, Zorblax and gRPC; Foo Bar', '- You have used MegaQL').unknown).toEqual([
      'Zorblax',
      'Foo Bar',
      'MegaQL',
    ]);
  });

  it('does not name sentences, months, degrees and languages', () => {
    const ad = [
      'Requirements',
      '- Solid Java',
      '- A Bachelor in Computer Science by May',
      '- Fluent English and German',
    ];
    expect(read(...ad).unknown).toEqual([]);
  });
});

describe('languages that people speak', () => {
  const spokenIn = (...lines: string[]) =>
    read('You have', '- Python', ...lines.map((line) => `- ${line}`)).spoken.map(({ name, level, need }) =>
      [name, ...(level === null ? [] : [level]), ...(need === 'nice' ? ['a plus'] : [])].join(' '),
    );

  it.each([
    ['Fluent English, German at B1 level', ['English', 'German B1']],
    ['Very good German (C1)', ['German C1']],
    ['Good written English', ['English']],
    ['C1 level English and B2 French', ['English C1', 'French B2']],
    ['Experience with German tax law', []],
    ['Polish the pages', []],
    ['Explain REST in plain English', []],
    ['No German required', []],
    ['Go. We offer Spanish at B1 level', []],
    ['English B2/C1', ['English B2/C1']],
    ['Deutsch C1', ['German C1']],
    ['Gute Deutschkenntnisse (B2), English is a plus', ['German B2', 'English a plus']],
    ['Deutschkenntnisse auf mindestens B2-Niveau und Englischkenntnisse', ['German B2', 'English']],
    ['Deutsch in Wort und Schrift, verhandlungssicheres Englisch', ['German', 'English']],
    ['Verhandlungssicheres Englisch', ['English']],
    ['Fließend Deutsch, fliessend Englisch', ['German', 'English']],
    ['Deutsch auf mindestens B2 und Englisch', ['German B2', 'English']],
    ['Deutschkenntnisse werden erwartet', ['German']],
    ['German (at least B2), English', ['German B2', 'English']],
    ['English (C1) and German (B2)', ['English C1', 'German B2']],
    ['B2 in German and C1 in English', ['German B2', 'English C1']],
    ['German B2, C1 English', ['German B2', 'English C1']],
    ['German mind. B2', ['German B2']],
    ['German at B2 for English', ['German B2', 'English']],
    ['English at C1, German would be nice', ['English C1', 'German a plus']],
    ['Good English communication skills', ['English']],
    ['English C1, German B1 or the willingness to learn it', ['English C1', 'German B1 a plus']],
  ])('are listed with their level, and are no skill: %j', (line, expected) => {
    expect(spokenIn(line)).toEqual(expected);
    const { asked, unknown } = read('You have', '- Python', `- ${line.replace('Explain', 'Use')}`);
    expect(asked.map(({ skill }) => skill)).not.toContain('communication');
    expect(unknown).toEqual([]);
  });

  it('are each named once, and only where they are asked', () => {
    expect(spokenIn('German', 'German (B2)')).toEqual(['German B2']);
    expect(spokenIn('German is a plus', 'Deutschkenntnisse')).toEqual(['German']);
    expect(read('You have', '- Python', 'Nice to have', '- German B1').spoken).toEqual([
      { name: 'German', level: 'B1', need: 'nice' },
    ]);
    expect(read('You have', '- Python', 'We offer', '- German B1 as you like').spoken).toEqual([]);
  });
});

describe('in which language to communicate', () => {
  const askedOf = (line: string) => asked('You have', '- Python', `- ${line}`);

  it.each([
    'You communicate clearly in English',
    'Communicate with clients in fluent English',
    'Clear communication in English and German',
    'Ability to communicate in written and spoken English',
  ])('is no skill of ours: %j', (line) => {
    expect(askedOf(line)).toEqual(['programming must']);
    expect(read('You have', '- Python', `- ${line}`).spoken[0]?.name).toBe('English');
  });

  it.each([
    'Good communication. Fluent in English',
    'Good communication (in a team), English',
    'You communicate well in a team of many people from everywhere, in English',
    'Documentation in English',
    'Communicate in plain English',
  ])('is not what is said of more: %j', (line) => {
    expect(askedOf(line)).toEqual(['programming must', 'communication must']);
  });
});

describe('what is a plus and a duty', () => {
  const AD = ['Tasks', '- Testing', '- Write tests in JUnit', 'You have', '- Java', 'A plus', '- Kafka'];

  it('is quoted by the duty, before the other pluses, and named among the duties', () => {
    const { asked: found, duties } = read(...AD, '- Strong experience with Grafana');
    expect(found.map(({ skill, need, duty, text }) => [skill, need, duty, text])).toEqual([
      ['programming', 'must', false, 'Java'],
      ['testing-and-debugging', 'nice', true, 'Write tests in JUnit'],
      ['system-design', 'nice', false, 'Kafka'],
    ]);
    expect(duties.map(({ skill }) => skill)).toEqual(['testing-and-debugging']);
  });

  it('stays a must where it is one, and an interest where it is no more', () => {
    const must = read(...AD, 'Required', '- Grafana');
    expect(must.asked.find(({ skill }) => skill === 'testing-and-debugging')).toMatchObject({
      need: 'must',
      duty: false,
      text: 'Grafana',
    });
    expect(must.duties).toEqual([]);
    const interest = read(...AD, '- Interest in testing');
    expect(interest.asked.find(({ skill }) => skill === 'testing-and-debugging')).toMatchObject({
      duty: false,
      interest: true,
    });
    expect(interest.duties).toEqual([]);
  });
});

describe('words of the company', () => {
  it('and currencies are no unknown words', () => {
    const ad = [
      'You have',
      '- Kafka for Our Payments, paid in EUR',
      '- Our Ledger in Go',
      '- You use Zorblax with the Core team',
    ];
    expect(read(...ad).unknown).toEqual(['Zorblax']);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'Go',
    'Java',
    'REST',
    'a plus',
    '(',
    ')',
    ',',
    ';',
    '.',
    '\n',
    '- ',
    '## ',
    '**',
    'Requirements:',
    'Benefits',
    '<li>',
    '&amp;',
    '3 years',
    'preferably',
    '__proto__',
  );
  const text = fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 60 })
    .map((parts) => parts.join(' '));

  it('is read without fault, each skill once, musts first', () => {
    fc.assert(
      fc.property(text, (ad) => {
        const { asked: found } = interpretAd(ad, LEXICON);
        const ids = found.map(({ skill }) => skill);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => SKILL_IDS.includes(id))).toBe(true);
        expect(found.map(({ need }) => need).join()).toMatch(/^(?:must,?)*(?:nice,?)*$/);
      }),
    );
  });

  it('is read the same with CRLF', () => {
    fc.assert(
      fc.property(text, (ad) => {
        expect(interpretAd(ad.replace(/\r/g, '').replaceAll('\n', '\r\n'), LEXICON)).toEqual(
          interpretAd(ad.replace(/\r/g, ''), LEXICON),
        );
      }),
    );
  });

  it.each([
    ['lines', '- Go, C, R and Kafka are a plus, ideally with PostgreSQL (preferred)\n'],
    ['one line', 'We need Go, C, Java, Rust, Kafka is a plus, '],
    ['strengths', 'Strong Java knowledge skill, basic (SQL) experience with Docker well, '],
    ['years', '- 5+ years of experience\n'],
    ['tags', '<li>Java '],
    ['open tags', '<script>'],
    ['colons', 'a:'],
    ['names', 'Xx '],
    ['blanks', '. \n'],
  ])('takes time in proportion to its length: %s', (_name, piece) => {
    const time = (length: number): number => {
      const ad = piece.repeat(Math.ceil(length / piece.length));
      const start = process.cpuUsage().user;
      interpretAd(ad, LEXICON);
      return (process.cpuUsage().user - start) / 1000;
    };
    time(50_000);
    const [little, much] = [Math.max(time(100_000), 5), time(800_000)];
    expect(much / little).toBeLessThan(40);
  });
});
