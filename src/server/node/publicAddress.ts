import { BlockList, isIP } from 'node:net';

/**
 * IPv4 that is no address of somebody else on the open web: IANA's special-purpose registry (RFC 6890 and its updates),
 * multicast and what is reserved. Azure's metadata lie at an address that looks public.
 */
const refusedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
] as const;

/**
 * Of IPv6 only global unicast is fetched from, which leaves out loopback, link-local, unique local, multicast, IPv4-mapped
 * and NAT64 by itself; and of that not what carries an IPv4 address in it (Teredo, 6to4), protocols and examples.
 */
const allowedV6 = '2000::/3';
const refusedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const;

const listed = (nets: readonly string[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList();
  for (const net of nets) {
    const [base = '', bits] = net.split('/');
    list.addSubnet(base, Number(bits), family);
  }
  return list;
};
const v4 = listed(refusedV4, 'ipv4');
const v6 = listed(refusedV6, 'ipv6');
const unicast = listed([allowedV6], 'ipv6');

/** Whether an IP address in its usual writing is one of the open web, and not of this machine, its network or its cloud. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !v4.check(address, 'ipv4');
  // An address with a zone is one of this network, whatever it says.
  if (family !== 6 || address.includes('%')) return false;
  return unicast.check(address, 'ipv6') && !v6.check(address, 'ipv6') && !isIsatap(address);
}

/** ISATAP hides an IPv4 address behind `0:5efe` (RFC 5214), whatever network it stands in. */
const isIsatap = (address: string) => /(?:^|:)(?:0|200)?:?5efe:(?:[\da-f]{1,4}:[\da-f]{1,4}|[\d.]+)$/i.test(address);
