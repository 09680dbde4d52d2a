import { expect, it } from 'vitest';
import { toolOfXmp } from './xmp.ts';

const toolOf = (text: string) => toolOfXmp(new TextEncoder().encode(text));

it('the program of XMP stands in an attribute or in an element, and is none where nothing is said', () => {
  expect(toolOf('<rdf:Description xmp:CreatorTool="Retouche 9"/>')).toBe('Retouche 9');
  expect(toolOf("<rdf:Description xmp:CreatorTool = 'Retouche 9'/>")).toBe('Retouche 9');
  expect(toolOf('<xmp:CreatorTool> Retouche 9 </xmp:CreatorTool>')).toBe('Retouche 9');
  expect(toolOf('<xmp:CreatorTool></xmp:CreatorTool>')).toBeNull();
  expect(toolOf('<xmp:CreateDate>2024</xmp:CreateDate>')).toBeNull();
  expect(toolOf(`<xmp:CreatorTool>${'x'.repeat(300)}</xmp:CreatorTool>`)).toHaveLength(120);
});
