//! Sorting, once for the whole program: each further kind of sorting would cost the client about 5 KB.

use std::cmp::Ordering;

/// The positions `0..count` in the order of `compare`; equal ones stay as they stand.
pub fn ordered(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|&a, &b| compare(a, b));
    positions
}

/// The items in the order of their keys; equal ones stay as they stand.
pub fn ordered_by_key<T: Copy, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let keys: Vec<K> = items.iter().map(key).collect();
    ordered(items.len(), &mut |a, b| keys[a].cmp(&keys[b])).into_iter().map(|at| items[at]).collect()
}
