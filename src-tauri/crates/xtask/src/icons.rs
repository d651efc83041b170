//! `icons`: every icon of the program, drawn from one SVG.

use std::fs;
use std::path::Path;

use crate::options::Options;
use crate::{Done, place, shell};

/// Names and sizes in pixels of the single pictures.
const PICTURES: &[(&str, u32)] =
    &[("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)];

/// Sizes in a Windows icon.
const ICO: &[u32] = &[16, 24, 32, 48, 64, 256];

/// Kinds and sizes in a macOS icon: plain and double density.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Draws them all.
pub fn icons(_: &Options) -> Done {
    if place::which("rsvg-convert").is_none() {
        return Err("This needs rsvg-convert (Debian: apt-get install librsvg2-bin).".into());
    }
    let folder = place::root().join("icons");
    for (name, size) in PICTURES {
        write(&folder.join(name), &draw(*size)?)?;
    }
    let ico =
        ICO.iter().map(|size| Ok((*size, draw(*size)?))).collect::<Result<Vec<_>, String>>()?;
    write(&folder.join("icon.ico"), &ico_file(&ico))?;
    let icns = ICNS
        .iter()
        .map(|(kind, size)| Ok((*kind, draw(*size)?)))
        .collect::<Result<Vec<_>, String>>()?;
    write(&folder.join("icon.icns"), &icns_file(&icns))
}

/// The picture as PNG.
fn draw(size: u32) -> Result<Vec<u8>, String> {
    let size = size.to_string();
    let mut command = shell::program("rsvg-convert");
    command.args(["--width", &size, "--height", &size, "icons/icon.svg"]);
    let output = command.output().map_err(|error| shell::cannot_start(&command, &error))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Done {
    println!("{} ({} bytes)", path.display(), bytes.len());
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// A Windows icon of PNG pictures: a header, one entry of 16 bytes a picture, the pictures.
fn ico_file(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut file = vec![0, 0, 1, 0];
    file.extend((pictures.len() as u16).to_le_bytes());
    let mut offset = 6 + 16 * pictures.len() as u32;
    for (size, png) in pictures {
        let side = (size % 256) as u8; // 256 is written as 0
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend((png.len() as u32).to_le_bytes());
        file.extend(offset.to_le_bytes());
        offset += png.len() as u32;
    }
    for (_, png) in pictures {
        file.extend(png);
    }
    file
}

/// A macOS icon of PNG pictures: the length of all, then kind, length and bytes of each.
fn icns_file(pictures: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let all = 8 + pictures.iter().map(|(_, png)| 8 + png.len() as u32).sum::<u32>();
    let mut file = b"icns".to_vec();
    file.extend(all.to_be_bytes());
    for (kind, png) in pictures {
        file.extend(*kind);
        file.extend((8 + png.len() as u32).to_be_bytes());
        file.extend(png);
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_each_of_its_pictures() {
        let file = ico_file(&[(16, vec![1; 5]), (256, vec![2; 7])]);
        assert_eq!(file.len(), 6 + 32 + 12, "header, two entries, two pictures");
        assert_eq!(file[22], 0, "256 pixels are written as 0");
        let at = u32::from_le_bytes([file[34], file[35], file[36], file[37]]) as usize;
        assert_eq!(file[at..], [2; 7], "the second entry points at the second picture");
    }

    #[test]
    fn an_icns_says_its_own_length() {
        let file = icns_file(&[(b"ic07", vec![9; 3])]);
        assert_eq!(file[4..8], (file.len() as u32).to_be_bytes());
        assert_eq!(file[16..], [9; 3]);
    }
}
