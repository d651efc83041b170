//! Locked xls: encryptors written from the standards, and what comes out by which password.

use md5::Digest as _;
use sha1::Sha1;

use crate::locked::{WORD, by, opens, utf16, with};
use crate::support::{code, compound, read_named, read_with};

/// A BIFF 8 workbook of one sheet `S` with two hundred numbers, locked by `lock`: it gets each
/// record's bytes, their place, and where the record's data begins and ends.
fn locked_xls(filepass: &[u8], lock: impl Fn(&mut [u8], usize, (usize, usize))) -> Vec<u8> {
    let record = |id: u16, data: &[u8]| {
        [&id.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    };
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let filepass = record(0x002F, filepass);
    let at = (begin.len() + filepass.len() + 4 + 9 + 4) as u32;
    let bound = [&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat();
    let mut records = vec![begin, filepass, record(0x0085, &bound), record(0x000A, &[])];
    records.push(record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0]));
    for row in 0..200_u16 {
        let place = [row, 0, 0].map(u16::to_le_bytes).concat();
        records.push(record(0x0203, &[&place[..], &f64::from(row).to_le_bytes()].concat()));
    }
    records.push(record(0x000A, &[]));
    let mut stream = Vec::new();
    for record in records {
        let (data, end) = (stream.len() + 4, stream.len() + record.len());
        let id = u16::from_le_bytes([record[0], record[1]]);
        stream.extend(record);
        let from = match id {
            0x0809 | 0x002F => end,
            0x0085 => data + 4,
            _ => data,
        };
        lock(&mut stream[from..], from, (data, end));
    }
    compound("Workbook", &stream)
}

/// The byte at `place` of the keystream that these keys give, one a kilobyte.
fn mixed(keys: impl Fn(u32) -> Vec<u8>) -> impl Fn(&mut [u8], usize, (usize, usize)) {
    move |bytes, from, _| {
        for (n, byte) in bytes.iter_mut().enumerate() {
            let place = from + n;
            *byte ^= rc4(&keys((place / 1_024) as u32), place % 1_024 + 1)[place % 1_024];
        }
    }
}

fn rc4(key: &[u8], length: usize) -> Vec<u8> {
    let mut s: Vec<usize> = (0..256).collect();
    let mut j = 0;
    for i in 0..256 {
        j = (j + s[i] + usize::from(key[i % key.len()])) % 256;
        s.swap(i, j);
    }
    let (mut i, mut j) = (0, 0);
    let mut stream = Vec::new();
    for _ in 0..length {
        i = (i + 1) % 256;
        j = (j + s[i]) % 256;
        s.swap(i, j);
        stream.push(s[(s[i] + s[j]) % 256] as u8);
    }
    stream
}

/// What is kept of a password: a verifier and its hash, both behind the first key.
fn kept(key: &[u8], hash: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let plain = [&[8_u8; 16][..], &hash(&[8; 16])].concat();
    let stream = rc4(key, plain.len());
    plain.iter().zip(stream).map(|(byte, other)| byte ^ other).collect()
}

/// Tries the RC4 of Excel 97: forty bits, MD5.
#[test]
fn an_xls_of_excel_97_opens_by_its_password() {
    let md5 = |bytes: &[u8]| md5::Md5::digest(bytes).to_vec();
    let first = md5(&utf16(WORD));
    let half = md5(&[&first[..5], &[7; 16]].concat().repeat(16))[..5].to_vec();
    let key = move |n: u32| md5(&[&half[..], &n.to_le_bytes()].concat());
    let filepass = [&[1, 0, 1, 0, 1, 0][..], &[7; 16], &kept(&key(0), md5)].concat();
    opens("r.xls", &locked_xls(&filepass, mixed(key)), "A1 number 0");
}

/// Tries the RC4 of Excel 2002 and 2003, with the key that was allowed to leave America and with a
/// long one.
#[test]
fn an_xls_of_excel_2003_opens_by_its_password() {
    let sha1 = |bytes: &[u8]| Sha1::digest(bytes).to_vec();
    for bits in [40_u32, 128] {
        let first = sha1(&[&[7; 16][..], &utf16(WORD)].concat());
        let key = move |n: u32| {
            let mut key = sha1(&[&first[..], &n.to_le_bytes()].concat());
            key.truncate(bits as usize / 8);
            key.resize(16, 0);
            key
        };
        let name = utf16("Microsoft Base Cryptographic Provider v1.0\0");
        let words = [4_u32, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(u32::to_le_bytes).concat();
        let size = (words.len() + name.len()) as u32;
        let kept = kept(&key(0), sha1);
        let filepass = [
            &[1, 0, 2, 0, 2, 0, 4, 0, 0, 0][..],
            &size.to_le_bytes(),
            &words,
            &name,
            &16_u32.to_le_bytes(),
            &[7; 16],
            &kept[..16],
            &20_u32.to_le_bytes(),
            &kept[16..],
        ]
        .concat();
        opens("p.xls", &locked_xls(&filepass, mixed(key)), "A1 number 0");
    }
}

/// Tries XOR obfuscation by the numbers that another program gives for the password `secreto`.
#[test]
fn an_obfuscated_xls_opens_by_its_password() {
    let mask: [u8; 16] =
        [141, 210, 133, 89, 134, 90, 131, 189, 203, 159, 105, 159, 203, 188, 116, 96];
    let lock = move |bytes: &mut [u8], from: usize, (data, end): (usize, usize)| {
        for (n, byte) in bytes.iter_mut().enumerate() {
            *byte = byte.rotate_left(5) ^ mask[(end + from + n - data) % 16];
        }
    };
    let filepass = [&[0, 0][..], &0xC068_u16.to_le_bytes(), &0xED26_u16.to_le_bytes()].concat();
    let file = locked_xls(&filepass, lock);
    assert_eq!(by("x.xls", &file, "secreto"), "A1 number 0");
    assert_eq!(by("x.xls", &file, "secretO"), "wrong_password");
    assert_eq!(code("x.xls", &file), "password_needed");
}

/// Tries a real workbook that is locked with Excel's own password; skipped without the samples.
#[test]
fn a_real_workbook_under_the_password_of_excel_opens() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/samples");
    let Ok(bytes) = std::fs::read(format!("{folder}/xx_encrypted.xls")) else {
        println!("SKIPPED samples: no ../shared/samples beside the checkout");
        return;
    };
    assert!(read_with("e.xls", &bytes, &with("otra")).is_ok());
    assert!(read_named("e.xls", &bytes).is_ok());
}
