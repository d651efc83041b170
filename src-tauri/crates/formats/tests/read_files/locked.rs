//! Locked documents: encryptors written from the standards, and what comes out by which password.

use std::io::{Read, Write};

use aes::Aes256;
use aes::cipher::{Array, BlockCipherEncrypt, KeyInit};
use flate2::write::DeflateEncoder;
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use vitrina_formats::read::{Isolation, Password, ReadOptions};

use crate::support::{Xlsx, cells, code, compound_of, first, package, read_with};

pub const WORD: &str = "contraseña";

pub fn with(password: &str) -> ReadOptions {
    let password = Password::new(password);
    ReadOptions { password, ..ReadOptions::new(Isolation::InProcess) }
}

/// The code of the error that reading with a password gives, or the first cell.
pub fn by(name: &str, bytes: &[u8], password: &str) -> String {
    match read_with(name, bytes, &with(password)) {
        Ok(book) => cells(&book.sheets[0]).remove(0),
        Err(error) => error.code().to_owned(),
    }
}

/// A locked file opens by its password alone, and asks for it where there is none.
pub fn opens(name: &str, bytes: &[u8], cell: &str) {
    assert_eq!(by(name, bytes, WORD), cell, "{name}");
    assert_eq!(by(name, bytes, "contrasena"), "wrong_password", "{name}");
    assert_eq!(code(name, bytes), "password_needed", "{name}");
}

type Cipher = Box<dyn Fn(&mut [u8; 16])>;
/// The document of an agile encryption, by its turns and its seal.
type Template = Box<dyn Fn(&str, &str) -> String>;

pub fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// CBC with zeros behind the last block; an empty vector chains nothing (ECB).
fn encrypted(key: &[u8], vector: Option<&[u8]>, plain: &[u8]) -> Vec<u8> {
    let cipher: Cipher = if key.len() == 16 {
        let cipher = aes::Aes128::new_from_slice(key).unwrap();
        Box::new(move |block| cipher.encrypt_block(Array::cast_from_core_mut(block)))
    } else {
        let cipher = Aes256::new_from_slice(key).unwrap();
        Box::new(move |block| cipher.encrypt_block(Array::cast_from_core_mut(block)))
    };
    let mut before: [u8; 16] = vector.map_or([0; 16], |vector| vector.try_into().unwrap());
    let mut out = Vec::new();
    for piece in plain.chunks(16) {
        let mut block = [0; 16];
        block[..piece.len()].copy_from_slice(piece);
        if vector.is_some() {
            block.iter_mut().zip(before).for_each(|(byte, other)| *byte ^= other);
        }
        cipher(&mut block);
        before = block;
        out.extend(block);
    }
    out
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let word = three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for n in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * n) & 63) as usize] as char;
            text.push(if n <= three.len() { letter } else { '=' });
        }
    }
    text
}

/// Agile encryption by SHA-512 and AES-256, its parts to be changed by a test.
struct Agile {
    spins: String,
    seal: Vec<u8>,
    package: Vec<u8>,
    template: Template,
}

fn sha512(parts: &[&[u8]]) -> Vec<u8> {
    Sha512::digest(parts.concat()).to_vec()
}

impl Agile {
    fn of(plain: &[u8], password: &str) -> Agile {
        const SPINS: u32 = 100;
        let (salt, secret, data_salt) = ([7_u8; 16], [9_u8; 32], [3_u8; 16]);
        let mut hash = sha512(&[&salt, &utf16(password)]);
        for n in 0..SPINS {
            hash = sha512(&[&n.to_le_bytes(), &hash]);
        }
        let key = |block: [u8; 8]| sha512(&[&hash, &block])[..32].to_vec();
        let [first, second, third] = [
            key([0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]),
            key([0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]),
            key([0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]),
        ];
        let verifier = encrypted(&first, Some(&salt), &[5; 16]);
        let verifier_hash = encrypted(&second, Some(&salt), &sha512(&[&[5; 16]]));
        let key_value = encrypted(&third, Some(&salt), &secret);
        let vector = |what: &[u8]| sha512(&[&data_salt, what])[..16].to_vec();
        let mut package = (plain.len() as u64).to_le_bytes().to_vec();
        for (n, segment) in (0_u32..).zip(plain.chunks(4_096)) {
            package.extend(encrypted(&secret, Some(&vector(&n.to_le_bytes())), segment));
        }
        let mut mac = <Hmac<Sha512> as KeyInit>::new_from_slice(&[4; 64]).unwrap();
        mac.update(&package);
        let seal = mac.finalize().into_bytes().to_vec();
        let seal_key = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6];
        let seal_key = encrypted(&secret, Some(&vector(&seal_key)), &[4; 64]);
        let value = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33];
        let seal = encrypted(&secret, Some(&vector(&value)), &seal);
        let how = r#"saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512""#;
        let [seal_key, salt, verifier, verifier_hash, key_value, data_salt] = [
            base64(&seal_key),
            base64(&salt),
            base64(&verifier),
            base64(&verifier_hash),
            base64(&key_value),
            base64(&data_salt),
        ];
        let template = move |spins: &str, seal: &str| {
            format!(
                r#"<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData {how} saltValue="{data_salt}"/><dataIntegrity encryptedHmacKey="{seal_key}" encryptedHmacValue="{seal}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="{spins}" {how} saltValue="{salt}" encryptedVerifierHashInput="{verifier}" encryptedVerifierHashValue="{verifier_hash}" encryptedKeyValue="{key_value}"/></keyEncryptor></keyEncryptors></encryption>"#
            )
        };
        Agile { spins: SPINS.to_string(), seal, package, template: Box::new(template) }
    }

    fn bytes(&self) -> Vec<u8> {
        let xml = (self.template)(&self.spins, &base64(&self.seal));
        let info = [&[4, 0, 4, 0, 0x40, 0, 0, 0], xml.as_bytes()].concat();
        compound_of(&[("EncryptionInfo", &info), ("EncryptedPackage", &self.package)])
    }
}

fn plain() -> Vec<u8> {
    Xlsx::of("<row><c t='str'><v>Año</v></c><c><v>2026</v></c></row>").bytes()
}

const CELL: &str = "A1 text Año";

/// Tries a workbook that Office 2010 or later locked, its seal of the whole included.
#[test]
fn agile_encryption_opens_by_its_password() {
    opens("a.xlsx", &Agile::of(&plain(), WORD).bytes(), CELL);
    let own = Agile::of(&plain(), "VelvetSweatshop").bytes();
    assert_eq!(first("v.xlsx", &own)[0], CELL, "Excel's own password is not asked for");
    assert_eq!(by("v.xlsx", &own, "otra"), CELL);
}

/// Tries a broken seal, a package cut off, turns without end, and a salt that is none.
#[test]
fn what_is_wrong_with_agile_encryption_is_damage() {
    let mut file = Agile::of(&plain(), WORD);
    file.seal[0] ^= 1;
    assert_eq!(by("s.xlsx", &file.bytes(), WORD), "damaged");
    let mut file = Agile::of(&plain(), WORD);
    file.package.truncate(100);
    assert_eq!(by("c.xlsx", &file.bytes(), WORD), "damaged");
    for spins in ["4294967296", "10000001", "-1", "muchas"] {
        let mut file = Agile::of(&plain(), WORD);
        file.spins = spins.to_owned();
        assert_eq!(by("t.xlsx", &file.bytes(), WORD), "damaged", "{spins}");
    }
    let whole = Agile::of(&plain(), WORD).bytes();
    // The last sector ends in zeros that nobody misses.
    for at in (0..whole.len() - 512).step_by(173) {
        let code = by("k.xlsx", &whole[..at], WORD);
        assert!(code != CELL, "cut at {at}");
    }
}

/// Standard encryption: AES-128, SHA-1, fifty thousand turns.
fn standard(plain: &[u8], password: &str) -> Vec<u8> {
    let sha1 = |parts: &[&[u8]]| Sha1::digest(parts.concat()).to_vec();
    let salt = [6_u8; 16];
    let mut hash = sha1(&[&salt, &utf16(password)]);
    for n in 0..50_000_u32 {
        hash = sha1(&[&n.to_le_bytes(), &hash]);
    }
    let hash = sha1(&[&hash, &[0; 4]]);
    let mut block = [0x36_u8; 64];
    block.iter_mut().zip(&hash).for_each(|(byte, other)| *byte ^= other);
    let key = sha1(&[&block])[..16].to_vec();
    let name = utf16("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
    let words = [0x24_u32, 0, 0x660E, 0x8004, 128, 0x18, 0, 0];
    let mut info = vec![3, 0, 2, 0, 0x24, 0, 0, 0];
    info.extend((32 + name.len() as u32).to_le_bytes());
    info.extend(words.iter().flat_map(|word| word.to_le_bytes()));
    info.extend(name);
    info.extend(16_u32.to_le_bytes());
    info.extend(salt);
    info.extend(encrypted(&key, None, &[8; 16]));
    info.extend(20_u32.to_le_bytes());
    info.extend(encrypted(&key, None, &sha1(&[&[8; 16]])));
    let mut package = (plain.len() as u64).to_le_bytes().to_vec();
    package.extend(encrypted(&key, None, plain));
    compound_of(&[("EncryptionInfo", &info), ("EncryptedPackage", &package)])
}

/// Tries a workbook that Office 2007 locked.
#[test]
fn standard_encryption_opens_by_its_password() {
    opens("s.xlsx", &standard(&plain(), WORD), CELL);
}

/// Tries an extensible encryption, whose key only a company's own server has.
#[test]
fn a_lock_without_a_password_says_so() {
    let file = compound_of(&[
        ("EncryptionInfo", &[4, 0, 3, 0, 0, 0, 0, 0]),
        ("EncryptedPackage", &[0; 32]),
    ]);
    assert_eq!(by("e.xlsx", &file, WORD), "encrypted");
    let none = compound_of(&[("EncryptedPackage", b"x")]);
    assert_eq!(by("n.xlsx", &none, WORD), "damaged");
}

/// An OpenDocument file as programs of our time lock it.
fn locked_ods(content: &[u8], password: &str, turns: u32) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(content).unwrap();
    let mut packed = packed.finish().unwrap();
    let sum = Sha256::digest(&packed[..packed.len().min(1_024)]);
    let start = Sha256::digest(password.as_bytes());
    let mac = |parts: &[&[u8]]| -> [u8; 20] {
        let mut mac = <Hmac<Sha1> as KeyInit>::new_from_slice(&start).unwrap();
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    };
    let mut key = Vec::new();
    for number in 1..=2_u32 {
        let mut turn = mac(&[&[2; 16], &number.to_be_bytes()]);
        let mut block = turn;
        for _ in 1..turns.min(500) {
            turn = mac(&[&turn]);
            block.iter_mut().zip(turn).for_each(|(sum, byte)| *sum ^= byte);
        }
        key.extend(block);
    }
    let added = 16 - packed.len() % 16;
    packed.resize(packed.len() + added, added as u8);
    let locked = encrypted(&key[..32], Some(&[1; 16]), &packed);
    let manifest = format!(
        r#"<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="{}"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="{}"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="{turns}" manifest:salt="{}"/><manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>"#,
        base64(&sum),
        base64(&[1; 16]),
        base64(&[2; 16]),
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &locked),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// Tries an OpenDocument file, and one that wants four thousand million turns.
#[test]
fn a_locked_opendocument_opens_by_its_password() {
    let plain = crate::support::ods(
        "",
        "<table:table table:name='S'><table:table-row><table:table-cell office:value-type='string'><text:p>Año</text:p></table:table-cell></table:table-row></table:table>",
    );
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(plain)).unwrap();
    let mut content = Vec::new();
    zip.by_name("content.xml").unwrap().read_to_end(&mut content).unwrap();
    opens("o.ods", &locked_ods(&content, WORD, 500), CELL);
    assert_eq!(by("t.ods", &locked_ods(&content, WORD, u32::MAX), WORD), "damaged");
}

/// Tries a workbook that another program locked: see `tests/files/README.md`.
#[test]
fn a_file_that_another_program_locked_opens() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/files/locked/obras_agile.xlsx");
    let bytes = std::fs::read(path).unwrap();
    opens("o.xlsx", &bytes, "A1 text Clave");
    let book = read_with("o.xlsx", &bytes, &with(WORD)).unwrap();
    assert_eq!(book.sheets[0].len(), 123);
}
