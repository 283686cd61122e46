const FORMATS = [
  {
    contentType: 'image/jpeg',
    begins: (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
    // Some encoders pad what follows the end marker.
    isWhole: (bytes: Buffer) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length - 64,
  },
  {
    contentType: 'image/png',
    begins: (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    isWhole: (bytes: Buffer) => bytes.lastIndexOf('IEND', undefined, 'latin1') >= bytes.length - 8,
  },
  {
    contentType: 'image/webp',
    begins: (bytes: Buffer) =>
      bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    isWhole: (bytes: Buffer) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  },
]

/** The type of a whole image, by its bytes and not by what anybody says of it; null for anything else or a part of one. */
export function imageTypeOf(bytes: Buffer): string | null {
  const format = FORMATS.find((candidate) => candidate.begins(bytes))
  return format?.isWhole(bytes) ? format.contentType : null
}

/** The type of an image on disk, which was checked when it was stored, from its first bytes. */
export function storedTypeOf(head: Buffer): string | null {
  return FORMATS.find((candidate) => candidate.begins(head))?.contentType ?? null
}
