import { expect, test } from 'vitest';
import { isPublicAddress } from './publicAddress.ts';

const refused = [
  // This machine and this network.
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '::',
  '::1',
  'fc00::1',
  'fd12:3456:789a::1',
  'fec0::1',
  // Link-local, with a zone too, and what answers about a machine in a cloud.
  '169.254.0.1',
  '169.254.169.254',
  '169.254.170.2',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700::1%eth0',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  // An IPv4 address in an IPv6 one: mapped, compatible, translated, NAT64, 6to4, Teredo, ISATAP.
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::a00:1',
  '2002:7f00:1::1',
  '2002:808:808::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2606:4700::5efe:7f00:1',
  '2606:4700::200:5efe:10.0.0.1',
  // Multicast, broadcast, reserved, examples and benchmarks.
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '100::1',
  '2001:db8::1',
  '2001:20::1',
  '3fff::1',
  '5f00::1',
  'ff02::1',
  // No address at all.
  '',
  'localhost',
  '1.2.3',
  '0x7f000001',
  '2130706433',
];
test.each(refused)('%s is refused', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

const open = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '172.15.0.1',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450:4001:82b::200e',
];
test.each(open)('%s is of the open web', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
