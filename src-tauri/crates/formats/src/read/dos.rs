//! Code pages of DOS, which the web's encodings leave out: the letters of the bytes from 128 on.
//!
//! The tables are IBM's, as the Unicode consortium maps them (`VENDORS/MICSFT/PC`).

/// The United States.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

/// Western Europe.
pub const WESTERN: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// Central Europe.
const CP852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
    └┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}";

/// The upper half of the code page with this number.
pub fn upper(number: u16) -> Option<&'static str> {
    match number {
        437 => Some(CP437),
        850 => Some(WESTERN),
        852 => Some(CP852),
        _ => None,
    }
}

/// The text of `bytes` under the upper half of a code page.
pub fn decode(bytes: &[u8], upper: &str) -> String {
    let letters: Vec<char> = upper.chars().collect();
    let letter = |byte: &u8| match usize::from(*byte).checked_sub(128) {
        Some(n) => letters.get(n).copied().unwrap_or('\u{FFFD}'),
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_its_letter() {
        for (number, bytes, text) in [
            (437, b"\xA4\x82\x9B\xFF".as_slice(), "ñé¢\u{A0}"),
            (850, b"\xA5\xB5\xD5", "ÑÁı"),
            (852, b"\xA6\xEC", "Žý"),
        ] {
            let upper = upper(number).unwrap();
            assert_eq!(upper.chars().count(), 128, "one letter a byte of {number}");
            assert_eq!(decode(bytes, upper), text);
        }
    }
}
