import { expect, it } from 'vitest';
import { findRoleAbove } from '../../../src/coaching/ads.ts';

it.each([
  ['Java Backend Developer (mid)', 'junior', 'mid'],
  ['\n  Senior Go Engineer, Berlin\nWe need a lead', 'junior', 'senior'],
  ['Sr. Backend Engineer', 'mid', 'senior'],
  ['Lead Backend Developer', 'senior', 'lead'],
  ['Mid-level engineer', 'mid', null],
  ['Junior developer', 'senior', null],
  ['Junior to Mid Backend Developer', 'junior', null],
  ['Mid or Senior Backend Developer', 'junior', null],
  ['Backend Developer\nWork with senior colleagues', 'junior', null],
  ['Database admin, senior', 'database', null],
  ['Leading company seeks developer', 'junior', null],
  [`Senior ${'x'.repeat(200)}`, 'junior', null],
  ['', 'junior', null],
])('the title %j names above %s: %j', (ad, target, role) => {
  expect(findRoleAbove(ad, target)).toBe(role);
});
