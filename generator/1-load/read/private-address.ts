import { BlockList, isIP } from 'node:net';

const reserved = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  reserved.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  // Translated IPv4 (RFC 6052, 8215) and tunnelled (6to4, Teredo) reaches whatever the gateway reaches.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  // Site-local, deprecated and still routed inside (RFC 3879).
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  reserved.addSubnet(net, prefix, 'ipv6');
}

/** An address that is not on the public internet (RFC 6890); `::ffff:10.0.0.1` counts as 10.0.0.1. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && reserved.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
