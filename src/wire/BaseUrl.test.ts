import { expect, test } from 'vitest'
import { ConfigError } from '../settings/ConfigError.js'
import { BaseUrl } from './BaseUrl.js'

test.each([
  ['https://host/scim/v2', '/Users', 'https://host/scim/v2/Users'],
  ['https://host/scim/v2/', '/Users', 'https://host/scim/v2/Users'],
  ['https://host', '/Users?count=1', 'https://host/Users?count=1'],
  ['https://host/scim/?aadOptscim062020', '/Users', 'https://host/scim/Users?aadOptscim062020'],
  ['https://host/scim?flag&a=b', '/Users?count=1', 'https://host/scim/Users?count=1&flag&a=b'],
  ['https://host:8443/a%20b', '/Users/x%2Fy', 'https://host:8443/a%20b/Users/x%2Fy'],
  ['HTTP://HOST:80/Scim', '', 'http://host/Scim'],
  ['https://host/scim', '/Users?filter=a eq "a?b"', 'https://host/scim/Users?filter=a eq "a?b"'],
  ['https://host/scim?flag', '/Users?a=??b?&', 'https://host/scim/Users?a=??b?&&flag'],
  ['https://host/scim?flag', '/Users?', 'https://host/scim/Users?&flag'],
  ['https://host/scim', '/Users?', 'https://host/scim/Users?'],
])('%s and %s make %s', (base, path, href) => {
  const url = new BaseUrl(base)
  expect(url.origin + url.target(path)).toBe(href)
})

test.each([
  ['host/scim', /"host\/scim" is not a URL\. Give the base/],
  ['', /"" is not a URL/],
  ['ftp://host', /has the scheme ftp: Only http and https/],
  ['javascript:alert(1)', /Only http and https/],
  ['https://me:pass@host', /holds a user name or password\. Give them with --basic/],
  ['https://host/#a', /has a fragment \(#a\)/],
])('%s is refused with a remedy', (base, message) => {
  expect(() => new BaseUrl(base)).toThrow(message)
  expect(() => new BaseUrl(base)).toThrow(ConfigError)
})

test.each([
  'https://me:s3cret@host',
  'host/?code=s3cret',
  'ftp://host/?code=s3cret',
  'https://host/?code=s3cret#a',
])('a secret in a refused URL is not repeated: %s', (base) =>
  expect(() => new BaseUrl(base)).toThrow(/^(?!.*s3cret)/),
)

test.each([
  ['https://host/scim?flag', '/Users?a=1', 'https://host/scim/Users?a=1&flag', []],
  ['https://host/scim?code=a%2Fb', '/Users', 'https://host/scim/Users?code=[redacted]', ['a%2Fb', 'a/b']],
  ['https://host/?a=&b=c+d&e', '', 'https://host?a=&b=[redacted]&e', ['c+d', 'c d']],
])('%s shows for %s as %s', (base, path, shown, secrets) => {
  expect(new BaseUrl(base).shown(path)).toBe(shown)
  expect(new BaseUrl(base).secrets).toEqual(secrets)
})

test.each([
  ['http://localhost:1', true],
  ['http://127.0.0.1', true],
  ['http://127.8.8.8', true],
  ['http://[::1]:80', true],
  ['http://sub.localhost', false],
  ['http://localhost.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://192.168.0.1', false],
  ['https://example.com', false],
])('%s is this machine: %s', (base, expected) => {
  expect(new BaseUrl(base).isLoopback).toBe(expected)
})
