import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files }, {});
}

describe('a program of the project that is not there, or holds no test, is not strong', () => {
  it.each<[string, Files]>([
    ['python run_tests.py', {}],
    ['python run_tests.py', { 'run_tests.py': 'print("ok")\n' }],
    ['poetry run python run_tests.py', { 'run_tests.py': 'print("ok")\n' }],
    ['coverage run tests.py', { 'tests.py': 'pass\n' }],
    ['./runtests.py', {}],
    ['cd api && python run_tests.py', { 'run_tests.py': 'import pytest\npytest.main()\n', 'api/a.py': '' }],
    ['python -m tests', {}],
    ['python -m test', { 'test/__main__.py': 'print("ok")\n' }],
    ['node test.js', {}],
    ['node test.js', { 'test.js': 'console.log("ok");\n' }],
    ['tsx test.ts', { 'test.ts': 'console.log("ok");\n' }],
    ['ruby test.rb', { 'test.rb': 'puts 1\n' }],
    ['php test.php', { 'test.php': '<?php echo 1;\n' }],
    ['./test.ps1', { 'test.ps1': 'Write-Host ok\n' }],
    ['./gradlew test', { gradlew: '#!/bin/sh\nexit 0\n' }],
    ['./mvnw verify', { mvnw: '#!/bin/sh\n# maven\nexit 0\n' }],
    ['python manage.py test', { 'manage.py': 'print(1)\n' }],
    ['bin/rails test', { 'bin/rails': '#!/bin/sh\nexit 0\n' }],
    ['./pytest', {}],
    ['./pytest', { pytest: '#!/bin/sh\nexit 0\n' }],
    ['bash pytest', {}],
    ['sh gradlew test', { gradlew: 'exit 0\n' }],
    ['./test', { test: '#!/bin/sh\necho ok\n' }],
    ['bash scripts/test.sh', {}],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('a program of the project that tests stays strong', () => {
  it.each<[string, Files]>([
    ['python run_tests.py', { 'run_tests.py': 'import sys, pytest\nsys.exit(pytest.main(["tests"]))\n' }],
    ['cd api && python run_tests.py', { 'api/run_tests.py': 'import unittest\nunittest.main()\n' }],
    ['python -m tests', { 'tests/__main__.py': 'import unittest\nunittest.main()\n' }],
    ['python runtests.py', { 'runtests.py': 'from django.test.utils import get_runner\n' }],
    ['node test.js', { 'test.js': "require('node:test')('sums', () => {});\n" }],
    ['node test.js', { 'test.js': "const assert = require('assert');\nassert.equal(1 + 1, 2);\n" }],
    ['ruby test.rb', { 'test.rb': "require 'minitest/autorun'\n" }],
    ['./test', { test: '#!/bin/sh\npytest\n' }],
    ['sh test', { test: '#!/bin/sh\npytest\n' }],
    ['./gradlew test', { gradlew: '#!/bin/sh\nexec java org.gradle.wrapper.GradleWrapperMain "$@"\n' }],
    ['python manage.py test', { 'manage.py': 'execute_from_command_line(sys.argv)\n' }],
    ['python manage.py test', {}],
    ['./gradlew test', {}],
    ['vendor/bin/phpunit', {}],
    ['node_modules/.bin/jest', {}],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
