//! Many papers at once: as many as there are threads, each made by one thread from beginning to end.
//!
//! Typst works with rayon inside. Were papers given to the same threads, one that waits within a paper would begin the next, and
//! memory would hold as many half-made papers as there are.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What `make` makes of each order, in the order of the orders; what it makes nothing of is left out. All are tried; the first
/// failure is given back.
pub fn side_by_side<'o, O: Sync, T: Send, E: Send>(
    orders: &'o [O],
    make: impl Fn(&'o O) -> Option<Result<T, E>> + Sync,
) -> Result<Vec<(&'o O, T)>, E> {
    let next = AtomicUsize::new(0);
    let threads = rayon::current_num_threads().min(orders.len());
    let results = Mutex::new(Vec::with_capacity(orders.len()));
    let work = || {
        while let Some((place, order)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|place| Some((place, orders.get(place)?)))
        {
            let one = make(order);
            results.lock().unwrap_or_else(PoisonError::into_inner).extend(one.map(|one| (place, order, one)));
            // Forgotten is what was of no use while every thread finished a paper: papers half made on other threads keep theirs,
            // memory stays flat. (Keeping more was tried: it takes room and saves no time.)
            comemo::evict(threads);
        }
    };
    if threads < 2 {
        work();
    } else {
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
                    Ok(alone) => alone.install(work),
                    // Without threads of its own the work is done all the same.
                    Err(_) => work(),
                });
            }
        });
    }
    comemo::evict(0);
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(place, ..)| *place);
    results.into_iter().map(|(_, order, one)| one.map(|one| (order, one))).collect()
}
