//! Bytes of any encoding into pieces of text, remembering what does not belong to it.

use std::io::Read;

use encoding_rs::{Decoder, Encoding, UTF_8, WINDOWS_1252};

use super::super::error::Fault;

/// How many places of strange bytes are remembered.
const PLACES: usize = 1_000;

/// Decodes a stream piece by piece in bounded memory.
pub struct Decode<R> {
    reader: R,
    /// The encoding.
    pub encoding: &'static Encoding,
    /// Bytes read so far.
    pub bytes: u64,
    /// Byte sequences that are not text in this encoding. In UTF-8 they were read as Windows-1252,
    /// elsewhere they became U+FFFD.
    pub strange: u64,
    /// Where in the decoded text the first of them stand.
    pub places: Vec<u64>,
    decoder: Decoder,
    buffer: Vec<u8>,
    /// Bytes of a letter cut by the edge of the last piece (UTF-8 only).
    tail: usize,
    /// Bytes of text given so far.
    given: u64,
    started: bool,
    done: bool,
}

impl<R: Read> Decode<R> {
    /// Decodes `reader` from `encoding`, dropping its byte order mark.
    pub fn new(reader: R, encoding: &'static Encoding) -> Decode<R> {
        Decode {
            reader,
            encoding,
            bytes: 0,
            strange: 0,
            places: Vec::new(),
            decoder: encoding.new_decoder_with_bom_removal(),
            buffer: vec![0; 256 << 10],
            tail: 0,
            given: 0,
            started: false,
            done: false,
        }
    }

    /// Appends the next of the text to `piece`; false at the end.
    pub fn next(&mut self, piece: &mut String) -> Result<bool, Fault> {
        let before = piece.len();
        while piece.len() == before && !self.done {
            let read = self.reader.read(&mut self.buffer[self.tail..])?;
            self.bytes += read as u64;
            self.done = read == 0;
            let filled = self.tail + read;
            if self.encoding == UTF_8 {
                self.utf8(filled, piece, before);
            } else {
                self.other(filled, piece);
            }
        }
        self.given += (piece.len() - before) as u64;
        Ok(piece.len() > before)
    }

    fn utf8(&mut self, filled: usize, piece: &mut String, before: usize) {
        let mut at = 0;
        if !self.started && (filled >= 3 || self.done) {
            self.started = true;
            at = if self.buffer[..filled].starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        }
        while at < filled {
            let rest = &self.buffer[at..filled];
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    piece.push_str(text);
                    at = filled;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    piece.push_str(&String::from_utf8_lossy(good));
                    at += good.len();
                    let length = match error.error_len() {
                        Some(length) => length,
                        None if self.done => bad.len(),
                        None => break,
                    };
                    self.strange += 1;
                    if self.places.len() < PLACES {
                        self.places.push(self.given + (piece.len() - before) as u64);
                    }
                    piece.push_str(&WINDOWS_1252.decode_without_bom_handling(&bad[..length]).0);
                    at += length;
                }
            }
        }
        self.buffer.copy_within(at..filled, 0);
        self.tail = filled - at;
    }

    fn other(&mut self, filled: usize, piece: &mut String) {
        let bytes = &self.buffer[..filled];
        let need = self.decoder.max_utf8_buffer_length(filled).unwrap_or(filled * 3 + 16);
        piece.reserve(need);
        let before = piece.len();
        let (_, _, strange) = self.decoder.decode_to_string(bytes, piece, self.done);
        if !strange {
            return;
        }
        for (at, _) in piece[before..].match_indices('\u{FFFD}') {
            self.strange += 1;
            if self.places.len() < PLACES {
                self.places.push(self.given + at as u64);
            }
        }
    }
}
