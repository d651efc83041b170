//! Values that are costly to make, kept while they fit: whoever asks while one is made waits for it.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use vitrina_model::{Progress, Stage};

use crate::WorkError;

/// How often someone who waits is asked whether to go on.
const ASK: Duration = Duration::from_millis(50);

/// A few values by key, the latest used last.
pub(crate) struct Shelf<K, V> {
    slots: Mutex<Vec<Slot<K, V>>>,
    changed: Condvar,
    /// How many are kept.
    most: usize,
    /// What they may weigh together; the latest is kept whatever it weighs.
    weight: u64,
}

struct Slot<K, V> {
    key: K,
    /// The value and its weight; nothing while it is being made.
    made: Option<(Arc<V>, u64)>,
}

impl<K: Eq + Clone, V> Shelf<K, V> {
    pub(crate) fn new(most: usize, weight: u64) -> Shelf<K, V> {
        Shelf { slots: Mutex::default(), changed: Condvar::new(), most, weight }
    }

    /// The value of `key`, made where it is not there. Of several who ask at once one makes it; when
    /// that one fails or is stopped, the next one tries.
    pub(crate) fn get(
        &self,
        key: &K,
        (stage, progress): (Stage, &dyn Progress),
        make: impl FnOnce() -> Result<(V, u64), WorkError>,
    ) -> Result<Arc<V>, WorkError> {
        if let Some(there) = self.wait(key, stage, progress)? {
            return Ok(there);
        }
        // Taken off again where making it fails or panics.
        let claim = Claim { shelf: self, key };
        let (value, weight) = make()?;
        let value = Arc::new(value);
        let mut slots = self.lock();
        if let Some(slot) = slots.iter_mut().find(|slot| slot.key == *key) {
            slot.made = Some((value.clone(), weight));
        }
        self.make_room(&mut slots);
        drop(slots);
        drop(claim);
        Ok(value)
    }

    /// The value where it is there, once nobody is making it; else the place for it is taken.
    fn wait(
        &self,
        key: &K,
        stage: Stage,
        progress: &dyn Progress,
    ) -> Result<Option<Arc<V>>, WorkError> {
        loop {
            let mut slots = self.lock();
            let Some(at) = slots.iter().position(|slot| slot.key == *key) else {
                slots.push(Slot { key: key.clone(), made: None });
                return Ok(None);
            };
            if slots[at].made.is_some() {
                let slot = slots.remove(at);
                let value = slot.made.as_ref().map(|(value, _)| value.clone());
                slots.push(slot);
                return Ok(value);
            }
            let waited = self.changed.wait_timeout(slots, ASK);
            drop(waited);
            progress.at(stage, 0, 0)?;
        }
    }

    fn make_room(&self, slots: &mut Vec<Slot<K, V>>) {
        let made = |slots: &[Slot<K, V>]| {
            let weights = slots.iter().filter_map(|slot| slot.made.as_ref().map(|made| made.1));
            weights.fold((0, 0_u64), |(count, sum), weight| (count + 1, sum.saturating_add(weight)))
        };
        loop {
            let (count, weight) = made(slots);
            let full = count > self.most || weight > self.weight;
            let oldest = slots.iter().position(|slot| slot.made.is_some());
            match oldest {
                Some(at) if full && count > 1 => drop(slots.remove(at)),
                _ => return,
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Slot<K, V>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to make a value.
struct Claim<'s, K: Eq + Clone, V> {
    shelf: &'s Shelf<K, V>,
    key: &'s K,
}

impl<K: Eq + Clone, V> Drop for Claim<'_, K, V> {
    fn drop(&mut self) {
        self.shelf.lock().retain(|slot| slot.key != *self.key || slot.made.is_some());
        self.shelf.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use vitrina_model::{Cancelled, Silent};

    use super::*;

    const NOBODY: (Stage, &dyn Progress) = (Stage::READ, &Silent);

    #[test]
    fn a_value_is_made_once_for_all_who_ask() {
        let shelf: Shelf<u8, u8> = Shelf::new(2, 10);
        let made = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let value = shelf.get(&1, NOBODY, || {
                        made.fetch_add(1, Ordering::SeqCst);
                        std::thread::sleep(Duration::from_millis(30));
                        Ok((7, 1))
                    });
                    assert_eq!(*value.unwrap(), 7);
                });
            }
        });
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn the_oldest_makes_room() {
        let shelf: Shelf<u8, u8> = Shelf::new(2, 10);
        let get = |key: u8, weight| *shelf.get(&key, NOBODY, || Ok((key, weight))).unwrap();
        let known = || shelf.lock().iter().map(|slot| slot.key).collect::<Vec<_>>();
        get(1, 1);
        get(2, 1);
        get(1, 1);
        get(3, 1);
        assert_eq!(known(), [1, 3], "the one that was not used for longest went");
        get(4, 100);
        assert_eq!(known(), [4], "a heavy one stands alone");
    }

    #[test]
    fn one_who_fails_leaves_the_place_to_the_next() {
        let shelf: Shelf<u8, u8> = Shelf::new(2, 10);
        let failed = shelf.get(&1, NOBODY, || Err(Cancelled.into()));
        assert_eq!(failed.unwrap_err().code(), "cancelled");
        assert_eq!(*shelf.get(&1, NOBODY, || Ok((5, 1))).unwrap(), 5);
    }

    #[test]
    fn one_who_waits_can_stop() {
        struct Stop;
        impl Progress for Stop {
            fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
                Err(Cancelled)
            }
        }
        let shelf: Shelf<u8, u8> = Shelf::new(2, 10);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let slow = || {
                    std::thread::sleep(Duration::from_millis(200));
                    Ok((1, 1))
                };
                shelf.get(&1, NOBODY, slow).unwrap();
            });
            std::thread::sleep(Duration::from_millis(20));
            let waiting = shelf.get(&1, (Stage::READ, &Stop), || Ok((2, 1)));
            assert_eq!(waiting.unwrap_err().code(), "cancelled");
        });
    }
}
