//! Numbers that look random and are the same every time.

/// A linear congruential generator (Knuth's MMIX constants): enough to vary a made-up table.
pub struct Dice(u64);

impl Dice {
    /// Starts a series; the same seed gives the same one.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }

    /// One of `all`.
    pub fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64) as usize]
    }

    /// An amount with cents, below `end`.
    pub fn amount(&mut self, end: u64) -> f64 {
        self.below(end * 100) as f64 / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_series_within_bounds() {
        let series = |seed| {
            let mut dice = Dice::new(seed);
            (0..100).map(|_| dice.below(10)).collect::<Vec<_>>()
        };
        assert_eq!(series(1), series(1));
        assert_ne!(series(1), series(2));
        assert!(series(3).iter().all(|number| *number < 10));
    }
}
