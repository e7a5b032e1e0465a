import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fileNameFor } from '../../../src/domain/files/file-name.ts';
import { acceptedTypes, createTextCheck, headSize, type MediaType, mediaTypeOf } from '../../../src/domain/files/media-type.ts';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const zip = (...names: string[]) => bytes('PK', [3, 4], names.join('\0'));

describe('the type of a file is told by its content', () => {
  test.each<[string, Uint8Array, MediaType | null]>([
    ['PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image/png'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['TIFF, either way round', bytes('II', [0x2a, 0]), 'image/tiff'],
    ['TIFF, the other way round', bytes('MM', [0, 0x2a]), 'image/tiff'],
    ['Word', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['PowerPoint', zip('_rels/.rels', 'ppt/presentation.xml'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['a pack of files', zip('drawings/1.dxf'), 'application/zip'],
    ['a program of Java in a pack', zip('META-INF/MANIFEST.MF'), null],
    ['STEP', bytes('\nISO-10303-21;\nHEADER;'), 'model/step'],
    ['a text', Buffer.from('尺寸：312 mm\n'), 'text/plain'],
    ['a text cut in the middle of a character', Buffer.from('尺寸').subarray(0, 5), 'text/plain'],
    ['a page', bytes('  <!doctype html>'), null],
    ['a drawing that runs scripts', bytes('<svg/>'), null],
    ['a script', bytes('#!/bin/sh\n'), null],
    ['a batch file', bytes('@ECHO off\r\n'), null],
    ['a program of Windows', bytes('MZ', [0x90, 0]), null],
    ['a program of Linux', bytes([0x7f], 'ELF'), null],
    ['a text in another encoding', bytes([0xff, 0xfe, 0x41, 0]), null],
    ['nothing', bytes(''), null],
  ])('%s', (_name, head, type) => expect(mediaTypeOf(head)).toBe(type));
});

test('a text is one only if all of it is, however it is cut', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(200)), (text, cuts) => {
    const whole = Buffer.from(text.replaceAll(/\p{Cc}/gu, ''));
    const check = createTextCheck();
    let at = 0;
    for (const size of [...cuts, whole.length]) {
      check.add(whole.subarray(at, at + size));
      at += size;
    }
    expect(check.isText()).toBe(true);
  }));
  for (const bad of [Buffer.from([0x61, 0]), Buffer.from([0xe5, 0xb0]), Buffer.from([0xff])]) {
    const check = createTextCheck();
    check.add(Buffer.alloc(headSize, 'x'));
    check.add(bad);
    expect(check.isText()).toBe(false);
  }
});

describe('the name of a file', () => {
  test.each<[string | null, MediaType, string]>([
    ['drawing.pdf', 'application/pdf', 'drawing.pdf'], ['Drawing.PDF', 'application/pdf', 'Drawing.PDF'], ['drawing.pdf.exe', 'application/pdf', 'drawing.pdf.exe.pdf'], ['parts.csv', 'text/plain', 'parts.csv'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'], ['C:\\x\\y.stp', 'model/step', 'y.stp'], [null, 'image/png', 'document.png'], ['...', 'image/png', 'document.png'],
    ['fdp\u202Eexe.pdf', 'application/pdf', 'fdpexe.pdf'], ['a"b<c>.txt', 'text/plain', 'abc.txt'], ['圖面.pdf', 'application/pdf', '圖面.pdf'],
  ])('%j as %s is %j', (given, type, name) => expect(fileNameFor(given, type)).toBe(name));

  test('is never longer than 200 characters, ends as its type does, and can be stored', () => {
    const types = Object.keys(acceptedTypes) as MediaType[];
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...types), (given, type) => {
      const name = fileNameFor(given, type);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/[/\\"\p{Cc}]/u);
      expect((acceptedTypes[type] as readonly string[]).some((ending) => name.toLowerCase().endsWith(`.${ending}`))).toBe(true);
    }));
  });
});
