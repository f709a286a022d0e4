import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/scan/text/source.ts';
import { findIds } from './support.ts';

/** What stays of the lines of a file, each without what stands around it. */
function stays(path: string, text: string): string[] {
  const source = openSource(path, { lines: text.split('\n'), bytes: 0, cut: false });
  return (source?.bare ?? []).filter((line) => line.trim() !== '').map((line) => line.trim());
}

/** Lines in which the word off stands where they must not be seen, and on where they must. */
function expectSeen(path: string, text: string): void {
  const left = stays(path, text).join('\n');
  expect(left).not.toMatch(/\boff\b/);
  expect(left.match(/\bon\b/g) ?? []).toHaveLength((text.match(/\bon\b/g) ?? []).length);
}

describe('a test that is switched off is none', () => {
  it.each<[string, string]>([
    ['a.test.ts', "it.skip('off', () => {\n  off();\n});\nit('on', () => {\n  on();\n});"],
    ['a.test.ts', "xit('off', () => {\n  off();\n}, 500);\non();"],
    [
      'a.test.ts',
      "describe('on', () => {\n  xdescribe('off', () => {\n    it('off', off);\n  });\n  it('on', on);\n});",
    ],
    ['a.test.ts', "it.skip.each([\n  off,\n])('off %s', (one) => {\n  off(one);\n});\non();"],
    ['a.test.ts', "it.skip(\n  'off',\n  async () => {\n    off();\n  },\n);\non();"],
    ['a.test.ts', "test.todo('off');\non();"],
    ['a.test.ts', "test.describe.skip('off', () => {\n  test('off', off);\n});\non();"],
    ['a.test.ts', "test('off', async ({ page }) => {\n  test.skip();\n  off();\n});\non();"],
    ['a.test.ts', "test('on', async ({ page }) => {\n  test.skip(page.isMobile);\n  on();\n});\non();"],
    ['a.test.ts', "it('off', function () {\n  this.skip();\n  off();\n});\non();"],
    ['a.test.ts', "it('on', function () {\n  if (x) {\n    this.skip();\n  }\n  on();\n});"],
    ['a.test.ts', "test('off', { skip: true }, () => {\n  off();\n});\ntest('on', { skip: false }, on);"],
    ['a.test.ts', "describe.skipIf(true)('off', () => {\n  off();\n});\ndescribe.skipIf(slow)('on', on);"],
    [
      'a.test.ts',
      "describe('a', () => {\n  beforeEach(function () {\n    this.skip();\n  });\n  it('off', off);\n});\non();",
    ],
    ['a.ts', "list.skip('on');\ntest.skip('on');"],
    ['ATest.java', '@Disabled("off")\n@Test\nvoid off() {\n    off();\n}\n\n@Test\nvoid on() {\n    on();\n}'],
    ['ATest.java', '@Test\n@org.junit.Ignore\npublic void off()\n    throws E {\n    off();\n}\nvoid on() {}'],
    ['ATests.cs', '[Fact(Skip = null)]\nvoid A() => on();'],
    ['test/b_test.exs', '@tag skip: false\ntest "on" do\n  on()\nend'],
    ['ATest.java', '@Test @Disabled void off() {\n    off();\n}\n@Test void on() {}'],
    ['ATest.java', '@Test(enabled = false)\nvoid off()\n{\n    off();\n}\nvoid on()\n{\n    on();\n}'],
    ['ATest.java', '@Disabled\nclass OffTest {\n    @Test\n    void off() {\n    }\n}'],
    ['ATest.java', '@DisabledOnOs(OS.WINDOWS)\n@Test\nvoid on() {\n    on();\n}'],
    [
      'ATest.java',
      'class ATest {\n    @BeforeEach\n    void none() {\n        assumeTrue(false);\n    }\n    @Test\n    void off() {}\n}\nclass on {}',
    ],
    ['ATest.kt', '@Ignore\n@Test\nfun off() {\n    off()\n}\nfun on() = on()'],
    [
      'ATest.kt',
      'xtest("off") {\n    off()\n}\ntest("!off") {\n    off()\n}\ntest("off").config(enabled = false) {\n    off()\n}\ntest("on") {\n}',
    ],
    [
      'ATests.cs',
      '[Fact(Skip = "off")]\npublic void Off()\n{\n    off();\n}\n[Fact]\npublic void A()\n{\n    on();\n}',
    ],
    ['ATests.cs', '[Test]\n[Ignore("off")]\npublic void A()\n{\n    off();\n}\nvoid B() => on();'],
    ['ATests.cs', '[Test, Ignore("off")]\npublic async Task A()\n{\n    off();\n}\n[JsonIgnore]\nint on;'],
    ['ATests.cs', '[Test]\npublic void A()\n{\n    Assert.Ignore("off");\n    off();\n}\nvoid B() => on();'],
    [
      'ATest.php',
      '/** @test */\npublic function off(): void\n{\n    $this->markTestSkipped("off");\n    off();\n}\nfunction b() { on(); }',
    ],
    [
      'ATest.php',
      'class ATest {\n    protected function setUp(): void\n    {\n        self::markTestIncomplete();\n    }\n    function testA() { off(); }\n}\non();',
    ],
    [
      'tests/a.php',
      "it('off', function () {\n    off();\n})->skip('off');\nit('on', function () {\n    on();\n})->skip(fn () => on());",
    ],
    [
      'a_test.go',
      'func TestOff(t *testing.T) {\n\tt.Skip("off")\n\toff()\n}\n\nfunc TestA(t *testing.T) {\n\tif testing.Short() {\n\t\tt.Skip("on")\n\t}\n\ton()\n}',
    ],
    [
      'a_test.go',
      'func TestA(t *testing.T) {\n\tt.Run("off", func(t *testing.T) {\n\t\tt.Parallel()\n\t\tt.SkipNow()\n\t\toff()\n\t})\n\ton()\n}',
    ],
    ['a_test.go', 'XIt("off", func() {\n\toff()\n})\nIt("on", on)'],
    [
      'test_a.py',
      '@pytest.mark.skip(reason="off")\n@pytest.mark.parametrize(\n    "off",\n    [off],\n)\ndef test_off(\n    off,\n) -> None:\n    off()\n\n\ndef test_on():\n    on()',
    ],
    [
      'test_a.py',
      '@pytest.mark.db\n@unittest.skip("off")\nclass Off(TestCase):\n    def test_off(self):\n        off()\n\nclass A:\n    on = 1',
    ],
    ['test_a.py', '@pytest.mark.skipif(sys.platform == "win32", reason="on")\ndef test_on():\n    on()'],
    ['test_a.py', 'import on\n\npytestmark = pytest.mark.skip("off")\n\ndef test_off():\n    off()'],
    ['test_a.py', 'pytestmark = [\n    pytest.mark.skip,\n]\n\ndef test_off():\n    off()'],
    ['test_a.py', 'pytest.skip("off", allow_module_level=True)\n\ndef test_off():\n    off()'],
    [
      'test_a.py',
      'class A(TestCase):\n    def setUp(self):\n        self.skipTest("off")\n\n    def test_off(self):\n        off()\n\non()',
    ],
    ['test_a.py', 'def test_off():\n    prepare_off()\n    pytest.skip("off")\n\ndef test_on():\n    on()'],
    ['spec/a_spec.rb', "xit 'off' do\n  off\nend\n\nit 'on' do\n  on\nend"],
    [
      'spec/a_spec.rb',
      "pending 'off' do\n  off\nend\nit 'off', :skip do\n  off\nend\nit 'on', skip: false do\n  on\nend",
    ],
    ['spec/a_spec.rb', "describe A, skip: 'off' do\n  it 'off' do\n    off\n  end\nend\non"],
    [
      'spec/a_spec.rb',
      "it 'off' do\n  skip 'off'\n  off\nend\nit 'on' do\n  skip(\"on\") if VERSION < \"3.3\"\n  on\nend",
    ],
    ['spec/a_spec.rb', "context 'a' do\n  before do\n    skip\n  end\n  it 'off' do\n    off\n  end\nend\non"],
    ['test/a_test.rb', 'def test_off\n  skip "off"\n  off\nend\n\ndef test_on\n  on\nend'],
    ['app/a.rb', "skip 'on'\nxit 'on' do\n  on\nend"],
    ['src/a.rs', '#[test]\n#[ignore = "off"]\nfn off() {\n    off();\n}\n\n#[test]\nfn on() {\n    on();\n}'],
    ['test/a_test.exs', '@tag :skip\ntest "off" do\n  off()\nend\n\ntest "on" do\n  on()\nend'],
    [
      'test/a_test.exs',
      'defmodule A do\n  on()\n  @moduletag skip: "off"\n  test "off" do\n    off()\n  end\nend\non()',
    ],
    ['test/a_test.exs', 'test "off"\ntest "on" do\nend'],
  ])('%s: %j', expectSeen);

  it('nor is one whose comment alone says that it is a test', async () => {
    const test = (body: string): string =>
      `<?php\nclass ATest {\n    /** @test */\n    public function adds() {\n        ${body}\n    }\n}\n`;
    expect(await findIds({ 'tests/ATest.php': test('$this->markTestSkipped();') })).not.toContain('unit-tests');
    expect(await findIds({ 'tests/ATest.php': test('$this->assertSame(2, add(1, 1));') })).toContain('unit-tests');
  });
});

describe('code that never runs is none', () => {
  it.each<[string, string]>([
    ['a.ts', 'if (false) {\n  off();\n} else {\n  on();\n}\non();'],
    ['a.ts', 'if (on) {\n  on();\n} else if (0) {\n  off();\n}\non();'],
    ['a.ts', 'if (false) off();\nif (false)\n  off();\non();'],
    ['a.ts', 'false && off();\nif (false && x) {\n  off();\n}\nif (isFalse) {\n  on();\n}'],
    ['a.tsx', 'return (\n  <p>\n    {false && (\n      off()\n    )}\n    on\n  </p>\n);'],
    ['A.java', 'if (false) {\n    off();\n}\non();'],
    ['A.cs', 'if (false)\n{\n    off();\n}\non();'],
    ['A.cs', '#if NEVER\noff();\n#if DEBUG\noff();\n#endif\noff();\n#else\non();\n#endif\n#if DEBUG\non();\n#endif'],
    ['A.cs', '#if false\noff();\n#elif NET8_0\non();\n#endif\n#if true\non();\n#else\noff();\n#endif\non();'],
    ['a.php', '<?php\nif (FALSE):\n    off();\nendif;\non();'],
    ['a.go', 'func a() {\n\tif false {\n\t\toff()\n\t} else {\n\t\ton()\n\t}\n\tfor false {\n\t\toff()\n\t}\n}'],
    [
      'a.rs',
      'if false {\n    off();\n}\n#[cfg(any())]\nmod a {\n    fn off() {}\n}\n#[cfg(test)]\nmod b {\n    fn on() {}\n}',
    ],
    ['a.rs', '#![cfg(any())]\nfn off() {}'],
    [
      'a.py',
      'if False:\n    off()\nelse:\n    on()\nif 0:\n    off()\nwhile False:\n    off()\nif x:\n    on()\nelif False:\n    off()\non()',
    ],
    ['a.rb', 'if false\n  off\nend\nunless true\n  off\nelse\n  on\nend\noff if false\non if x'],
    ['a.rb', 'trap("TERM") do\n  off\nend if false\ntrap("TERM") do\n  on\nend'],
    [
      'a.ex',
      'if false do\n  off()\nend\ndef a(x) when false do\n  off()\nend\ndef b(x) when is_map(x) do\n  on()\nend',
    ],
    ['a.sh', 'if false; then\n  off\nfi\nfalse && off\non'],
    ['a.tf', 'resource "off" "a" {\n  count = 0\n  off = 1\n}\nresource "on" "b" {\n  count = 10\n}'],
  ])('%s: %j', expectSeen);

  it.each<[string, string, string]>([
    ['graceful-stop', 'a.ts', 'if (false) {\n  process.on("SIGTERM", stop);\n}'],
    ['graceful-stop', 'a.py', 'if 0:\n    signal.signal(signal.SIGTERM, stop)'],
    ['graceful-stop', 'A.cs', '#if NEVER\nawait app.StopAsync();\n#endif'],
    [
      'fakes',
      'tests/test_a.py',
      '@pytest.mark.skip\n@responses.activate\ndef test_a():\n    responses.add(responses.GET, "https://a", json={})',
    ],
  ])('%s in %s: %j', async (id, file, text) => {
    expect(await findIds({ [file]: `${text}\n` })).not.toContain(id);
  });
});
