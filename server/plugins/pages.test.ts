import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { contentPolicy } from './security.ts';

vi.mock('next', () => ({ default: () => { throw new Error('no pages are served here'); } }));
const { inlineScriptHashes } = await import('./pages.ts');

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

test.each<[string, string, string[]]>([
  ['a script', '<script>a()</script>', ['a()']],
  ['an empty script', '<script></script>', ['']],
  ['several lines, kept to the letter', '<script>\n a() \n</script>', ['\n a() \n']],
  ['attributes', '<script id="x" type="application/ld+json">{"a":1}</script>', ['{"a":1}']],
  ['two, and one again', '<script>a</script><p></p><script>b</script><script>a</script>', ['a', 'b']],
  ['none: it has a source', '<script src="/x.js"></script><script async src="/y.js" id="z"></script>', []],
  ['an attribute that only looks like a source', '<script data-src="x">a</script>', ['a']],
  ['letters of Vietnamese', '<script>"Một Cửa"</script>', ['"Một Cửa"']],
  ['none', '<p>script</p>', []],
])('of a page with %s', (_, html, scripts) => {
  expect(inlineScriptHashes(html)).toEqual(scripts.map(hash));
});

test('the policy lets scripts of our own run, and those that are named by hash, and no other', () => {
  const policy = contentPolicy(['abc='], { development: false, https: true });
  expect(policy).toContain("script-src 'self' 'sha256-abc=';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain('upgrade-insecure-requests');
  expect(policy.split(';').find((part) => part.includes('script-src'))).not.toMatch(/unsafe|\*|http/);
  expect(contentPolicy([], { development: false, https: false })).not.toContain('upgrade-insecure-requests');
});
