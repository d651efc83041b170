//! Random letters, for names that nobody can guess or use twice.

use crate::WorkError;

/// `count` random letters and digits; those that look alike are left out. Each holds five bits.
pub fn random_letters(count: usize) -> Result<String, WorkError> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).map_err(|_| WorkError::NoRandom)?;
    Ok(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
}
