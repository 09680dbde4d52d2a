/** Longest XMP that is looked at, bytes; more of it is pictures and history. */
const BYTES_MAX = 1024 * 1024;
const TOOL_MAX = 120;

/**
 * The program that first made a file, as its XMP says (`xmp:CreatorTool`, ISO 16684-1 §8.2.2.2, as attribute or element);
 * `null` where it says none.
 */
export function toolOfXmp(xmp: Uint8Array): string | null {
  const text = new TextDecoder().decode(xmp.subarray(0, BYTES_MAX));
  const [, asAttribute, asElement] =
    /xmp:CreatorTool(?:\s{0,8}=\s{0,8}["']([^"'<>]{1,400})["']|>([^<]{1,400})<)/.exec(text) ?? [];
  const found = (asAttribute ?? asElement ?? '').trim().slice(0, TOOL_MAX);
  return found === '' ? null : found;
}
