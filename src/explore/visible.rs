//! The answer to a view: which rows show, in which order, and how many each facet value would give.

use super::order::ordered;
use super::{Catalogue, Direction, Facet, Focus, Sort, View, fit};
use crate::evidence::Word;

/// The answer to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// All rows in the view's order, hidden ones too, so that filtering never moves a row.
    pub order: Vec<usize>,
    /// For each row whether it shows.
    pub shown: Vec<bool>,
    /// How many rows show.
    pub count: usize,
    /// For each facet and value: how many rows it would give, all other facets, search and picks applied.
    pub counts: [[u32; 32]; Facet::ALL.len()],
}

impl Visible {
    /// The rows that show, in order.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().copied().filter(|&row| self.shown[row])
    }

    /// How many rows a facet value would give.
    pub fn count_of(&self, facet: Facet, position: usize) -> u32 {
        self.counts[facet as usize].get(position).copied().unwrap_or(0)
    }
}

/// Which facets a row fails.
enum Failing {
    None,
    One(Facet),
    More,
}

fn failing(catalogue: &Catalogue, view: &View, row: usize) -> Failing {
    let mut failing = Failing::None;
    for &facet in Facet::ALL {
        let chosen = view.filters.chosen(facet);
        if chosen.is_empty() || chosen.meets(catalogue.facet(view.region, row, facet)) {
            continue;
        }
        failing = match failing {
            Failing::None => Failing::One(facet),
            _ => return Failing::More,
        };
    }
    failing
}

/// The answer to a view.
pub fn visible(catalogue: &Catalogue, view: &View) -> Visible {
    let therapies = catalogue.therapies();
    let mut shown = catalogue.matches(&catalogue.words(&view.search));
    if view.only_picked {
        for (row, therapy) in therapies.iter().enumerate() {
            shown[row] &= view.picked.contains(&therapy.id);
        }
    }
    let ranks = fit_ranks(catalogue, view);
    for (shows, &rank) in shown.iter_mut().zip(&ranks) {
        *shows &= view.fits.lets_through(rank);
    }
    let mut counts = [[0_u32; 32]; Facet::ALL.len()];
    let mut add = |facet: Facet, row: usize| {
        for position in catalogue.facet(view.region, row, facet).iter() {
            counts[facet as usize][position] += 1;
        }
    };
    for (row, shows) in shown.iter_mut().enumerate().filter(|(_, shows)| **shows) {
        match failing(catalogue, view, row) {
            Failing::None => Facet::ALL.iter().for_each(|&facet| add(facet, row)),
            Failing::One(facet) => {
                add(facet, row);
                *shows = false;
            }
            Failing::More => *shows = false,
        }
    }
    let count = shown.iter().filter(|&&shows| shows).count();
    Visible { order: order(catalogue, view, &ranks), shown, count, counts }
}

/// For each row how its labels read on the situation; empty where nothing was said.
fn fit_ranks(catalogue: &Catalogue, view: &View) -> Vec<u8> {
    if view.situation.is_empty() {
        return Vec::new();
    }
    catalogue.therapies().iter().map(|therapy| fit(therapy, &view.situation, view.region).rank()).collect()
}

/// All rows in the view's order: unknown last in both directions, ties in the order of names. Without an order asked
/// for, those labelled for the situation stand first, then the neutral order.
fn order(catalogue: &Catalogue, view: &View, fits: &[u8]) -> Vec<usize> {
    let count = catalogue.therapies().len();
    let Some(sort) = view.sort else {
        let rank = |row: usize| fits.get(row).copied().unwrap_or(0);
        return ordered(count, &mut |a, b| rank(a).cmp(&rank(b)).then(a.cmp(&b)));
    };
    let focus = Focus::of(view);
    let ranks = catalogue.ranks(focus, sort.column());
    let names = catalogue.ranks(view.region.into(), super::Column::Therapy);
    ordered(count, &mut |a, b| place(ranks[a], sort).cmp(&place(ranks[b], sort)).then(names[a].cmp(&names[b])))
}

/// A row's place as a number that sorts upwards.
fn place(rank: Option<u32>, sort: Sort) -> u32 {
    match (rank, sort.direction()) {
        (None, _) => u32::MAX,
        (Some(rank), Direction::Ascending) => rank,
        (Some(rank), Direction::Descending) => u32::MAX - 1 - rank,
    }
}
