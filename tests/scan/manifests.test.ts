import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../src/coaching/evidence.ts';
import { readManifest } from '../../src/scan/manifests/read-manifest.ts';
import { createMatcher } from '../../src/scan/search/matcher.ts';
import { openSource } from '../../src/scan/text/source.ts';
import { detectors, makeRepository, scan } from './support.ts';

function read(path: string, ...lines: readonly string[]): string[] {
  const source = openSource(path, { lines, bytes: 0, cut: false });
  if (source === null) return ['generated'];
  return readManifest(source).map(
    ({ ecosystem, name, line, dev }) => `${ecosystem} ${name}:${line}${dev ? ' dev' : ''}`,
  );
}

describe('a manifest', () => {
  it('package.json: what it depends on, not its name, keywords, scripts or peers', () => {
    expect(
      read(
        'package.json',
        '{ "name": "pino", "keywords": ["express"],',
        '  "scripts": { "knex": "knex" },',
        '  "peerDependencies": { "react": "19" },',
        '  "dependencies": {',
        '    "Express": "5",',
        '    "@nestjs/common": "11" },',
        '  "devDependencies": { "vitest": "4" } }',
      ),
    ).toEqual(['npm express:5', 'npm @nestjs/common:6', 'npm vitest:7 dev']);
  });

  it.each(['{', '[]', '"x"', 'null', '{ "dependencies": [1] }', '{ "dependencies": null }', '{ "dependencies": "x" }'])(
    'package.json that holds %s: nothing',
    (text) => {
      expect(read('package.json', text)).toEqual([]);
    },
  );

  it('an empty name is no dependency, and ends no search', () => {
    const text = ['x = """', 'dependencies', '"""', '[dependencies]'];
    expect(read('Cargo.toml', ...text, '"" = "1"', 'serde = { package = "" }', 'sqlx = "1"')).toEqual(['cargo sqlx:7']);
    expect(read('gradle/libs.versions.toml', '[libraries]', 'x = ":"', 'y = "a:"')).toEqual([]);
    expect(read('package.json', '{"dependencies":{"":"1",', '"..":"2"}}')).toEqual(['npm ..:1']);
  });

  it('composer.json', () => {
    expect(
      read(
        'composer.json',
        '{ "name": "a/monolog",',
        '"require": { "php": "8",',
        '"monolog/monolog": "3" },',
        '"require-dev": {',
        '"phpunit/phpunit": "12" } }',
      ),
    ).toEqual(['composer php:2', 'composer monolog/monolog:3', 'composer phpunit/phpunit:5 dev']);
  });

  it('requirements: no comment, no option, nothing that others need', () => {
    expect(
      read(
        'requirements.txt',
        '# celery==5',
        '-r base.txt',
        'Django[argon2]>=5 # the framework',
        'asgiref==3',
        '    # via django',
        'redis==6',
        '    # via -r requirements.in',
        'django_cors.headers',
        '--hash=sha256:00',
      ),
    ).toEqual(['pypi django:3', 'pypi redis:6', 'pypi django-cors-headers:8']);
    expect(read('requirements-dev.txt', 'pytest')).toEqual(['pypi pytest:1 dev']);
    expect(read('requirements/test.txt', 'pytest')).toEqual(['pypi pytest:1 dev']);
  });

  it('pyproject.toml: by the standard and by Poetry', () => {
    expect(
      read(
        'pyproject.toml',
        '[project]',
        'name = "django"',
        'keywords = ["celery"]',
        'dependencies = [',
        '  "FastAPI[standard]>=0.120",',
        '  # "rq",',
        ']',
        '[project.optional-dependencies]',
        'dev = ["pytest"]',
        '[dependency-groups]',
        'test = ["moto", { include-group = "dev" }]',
        '[tool.poetry.dependencies]',
        'python = "^3.13"',
        'SQLAlchemy = { version = "2", extras = ["asyncio"] }',
        '[tool.poetry.group.dev.dependencies]',
        'respx = "*"',
      ),
    ).toEqual(['pypi fastapi:5', 'pypi pytest:9 dev', 'pypi moto:11 dev', 'pypi sqlalchemy:14', 'pypi respx:16 dev']);
  });

  it('Pipfile, setup.py and setup.cfg', () => {
    expect(read('Pipfile', '[packages]', 'flask = "*"', '[dev-packages]', 'pytest = "*"')).toEqual([
      'pypi flask:2',
      'pypi pytest:4 dev',
    ]);
    expect(
      read(
        'setup.py',
        "setup(name='celery',",
        '  install_requires=[',
        "    'flask>=3',",
        '    # "rq",',
        '  ],',
        "  author='boto3')",
      ),
    ).toEqual(['pypi flask:3']);
    expect(read('setup.py', "setup(install_requires=['flask', 'uvicorn[x]'], keywords=['celery'])")).toEqual([
      'pypi flask:1',
      'pypi uvicorn:1',
    ]);
    expect(
      read('setup.cfg', '[options]', 'install_requires =', '    flask>=3', '    redis', '[x]', 'a = celery'),
    ).toEqual(['pypi flask:3', 'pypi redis:4']);
  });

  it('go.mod: nothing indirect, not its own name, no replacement', () => {
    expect(
      read(
        'go.mod',
        'module github.com/gin-gonic/gin',
        'require github.com/rs/zerolog v1',
        'require (',
        '\tgorm.io/gorm v1.30.0',
        '\tgithub.com/x/y v1 // indirect',
        ')',
        'replace gorm.io/gorm => example.org/gorm v1',
        'tool github.com/swaggo/swag/cmd/swag',
        'replace (',
        '\texample.org/a v1 => example.org/b v2',
        ')',
      ),
    ).toEqual(['go github.com/rs/zerolog:2', 'go gorm.io/gorm:4', 'go github.com/swaggo/swag/cmd/swag:8 dev']);
  });

  it('Cargo.toml: not its own name, and the features that are asked for', () => {
    expect(
      read(
        'Cargo.toml',
        '[package]',
        'name = "demo-sqlx"',
        '[dependencies]',
        '# diesel = "2"',
        'tower-http = { version = "0.6", features = ["trace"] }',
        'db = { package = "sqlx", version = "0.8" }',
        '[dependencies.axum]',
        'version = "0.8"',
        '[dev-dependencies]',
        'wiremock = "0.6"',
      ),
    ).toEqual([
      'cargo tower-http:5',
      'cargo tower-http/trace:5',
      'cargo sqlx:6',
      'cargo axum:7',
      'cargo wiremock:10 dev',
    ]);
  });

  it('Gemfile and a gem of one’s own', () => {
    expect(
      read(
        'Gemfile',
        '# gem "sidekiq"',
        "gem 'rails', '~> 8'",
        'group :development, :test do',
        '  gem "webmock"',
        'end',
        'gem "pry", group: :development',
        'gem("devise")',
      ),
    ).toEqual(['gems rails:2', 'gems webmock:4 dev', 'gems pry:6 dev', 'gems devise:7']);
    expect(
      read(
        'x.gemspec',
        "spec.name = 'sidekiq'",
        "  spec.add_dependency 'rack'",
        '  s.add_development_dependency "vcr"',
      ),
    ).toEqual(['gems rack:2', 'gems vcr:3 dev']);
  });

  it('pom.xml: not what is only managed or shut out', () => {
    expect(
      read(
        'pom.xml',
        '<dependencyManagement><dependencies>',
        '<dependency><artifactId>jooq</artifactId></dependency>',
        '</dependencies></dependencyManagement>',
        '<dependency>',
        '  <exclusions><exclusion><groupId>a</groupId><artifactId>b</artifactId></exclusion></exclusions>',
        '  <groupId>g</groupId><artifactId>one</artifactId>',
        '</dependency>',
      ),
    ).toEqual(['maven g:one:6']);
  });

  it('pom.xml: not its own name nor its parent', () => {
    expect(
      read(
        'pom.xml',
        '<artifactId>spring-kafka</artifactId>',
        '<parent><artifactId>jooq</artifactId></parent>',
        '<!-- <dependency><groupId>a</groupId><artifactId>b</artifactId></dependency> -->',
        '<dependency><groupId>G</groupId><artifactId>one</artifactId></dependency>',
        '<dependency>',
        '  <groupId>g</groupId>',
        '  <artifactId>two</artifactId>',
        '  <scope>test</scope>',
        '</dependency>',
        '<plugin>',
        '  <artifactId>jib-maven-plugin</artifactId>',
        '</plugin>',
      ),
    ).toEqual(['maven g:one:4', 'maven g:two:7 dev', 'maven :jib-maven-plugin:11']);
  });

  it('Gradle, in both languages and by catalogue', () => {
    expect(
      read(
        'build.gradle.kts',
        'plugins { ',
        '  id("com.google.cloud.tools.jib") version "3"',
        '}',
        '// implementation("a:b:1")',
        'implementation("io.ktor:ktor-server-core:$v")',
        'implementation(platform("org.x:bom:1"))',
        'testImplementation("org.testcontainers:postgresql:1")',
        'implementation(libs.jooq)',
      ),
    ).toEqual([
      'maven com.google.cloud.tools.jib:2',
      'maven io.ktor:ktor-server-core:5',
      'maven org.x:bom:6',
      'maven org.testcontainers:postgresql:7 dev',
    ]);
    expect(
      read(
        'build.gradle',
        "  implementation 'a:b:1'",
        "  compile group: 'c', name: 'd', version: '1'",
        '  exclude group: "x", module: "y"',
      ),
    ).toEqual(['maven a:b:1', 'maven c:d:2']);
    expect(
      read(
        'gradle/libs.versions.toml',
        '[versions]',
        'jooq = "3"',
        '[libraries]',
        'jooq = { module = "org.jooq:jooq", version.ref = "jooq" }',
        'koin = "io.insert-koin:koin:4"',
        'exposed = { group = "org.jetbrains.exposed", name = "exposed-core", version = "1" }',
      ),
    ).toEqual(['maven org.jooq:jooq:2', 'maven io.insert-koin:koin:5', 'maven org.jetbrains.exposed:exposed-core:6']);
  });

  it('project files of .NET, and mix.exs', () => {
    expect(
      read(
        'Shop.csproj',
        '<PackageReference Include="Dapper" Version="2" />',
        '<!-- <PackageReference Include="Polly" /> -->',
      ),
    ).toEqual(['nuget dapper:1']);
    expect(read('Shop.Tests.csproj', '<PackageReference Version="1" Include="Respawn" />')).toEqual([
      'nuget respawn:1 dev',
    ]);
    expect(
      read(
        'mix.exs',
        '[',
        '  {:ecto_sql, "~> 3"},',
        '  # {:oban, "2"},',
        '  {:bypass, "2", only: :test}',
        '  [{:a, "1"}]',
        ']',
      ),
    ).toEqual(['hex ecto_sql:2', 'hex bypass:4 dev', 'hex a:5']);
  });

  it('of another name holds nothing', () => {
    expect(read('deps.txt', 'flask')).toEqual([]);
  });
});

/** A manifest of each ecosystem that declares some names. */
const MANIFESTS: Readonly<Record<Ecosystem, (names: readonly string[]) => readonly [path: string, text: string]>> = {
  npm: (names) => ['package.json', JSON.stringify({ dependencies: asKeys(names) }, null, 2)],
  composer: (names) => ['composer.json', JSON.stringify({ require: asKeys(names) }, null, 2)],
  pypi: (names) => ['requirements.txt', names.map((name) => `${name}==1`).join('\n')],
  go: (names) => ['go.mod', names.map((name) => `require ${name} v1`).join('\n')],
  gems: (names) => ['Gemfile', names.map((name) => `gem '${name}'`).join('\n')],
  cargo: (names) => ['Cargo.toml', ['[dependencies]', ...names.map((name) => `${name} = "1"`)].join('\n')],
  hex: (names) => ['mix.exs', names.map((name) => `  {:${name}, "~> 1"},`).join('\n')],
  nuget: (names) => ['Shop.csproj', names.map((name) => `<PackageReference Include="${name}" />`).join('\n')],
  maven: (names) => [
    'build.gradle',
    names.map((name) => `implementation '${name.includes(':') ? name : `org.example:${name}`}:1'`).join('\n'),
  ],
};

function asKeys(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1']));
}

const DEPENDENCIES = detectors.detectors.flatMap(({ id, any }) =>
  any.flatMap((sign) =>
    Object.entries(sign.dependencies ?? {}).map(([ecosystem, names]) => ({
      ...{ id, tool: sign.tool, sign },
      ...{ ecosystem: ecosystem as Ecosystem, names: names.map((name) => name.replaceAll('*', 'a')) },
    })),
  ),
);

describe('a dependency', () => {
  it.each(DEPENDENCIES)('$id: $tool of $ecosystem, by each of its names', ({ sign, ecosystem, names }) => {
    const [path, text] = MANIFESTS[ecosystem](names);
    const source = openSource(path, { lines: text.split('\n'), bytes: 0, cut: false });
    const found = source === null ? undefined : createMatcher(sign)?.pieces(source);
    expect(found?.map((piece) => piece.text.replace(/^org\.example:/, ''))).toEqual(names);
    expect(new Set(found?.map(({ line }) => line)).size).toBe(names.length);
  });

  it('does not count by a part of its name, in a comment, or for those who work on the program alone', async () => {
    const folder = makeRepository({
      'requirements.txt': 'django-cors-headers\n# celery\n',
      'package.json': '{ "name": "mongoose", "devDependencies": { "pino": "9" } }\n',
    });
    expect((await scan(folder)).findings).toEqual([]);
  });
});
