//! A small set of positions 0–31.

/// A set of positions in a closed list of at most 32 words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bits(pub u32);

impl Bits {
    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the position is in it.
    pub fn contains(self, position: usize) -> bool {
        position < 32 && self.0 & (1 << position) != 0
    }

    /// Whether the two sets share a position.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The set with the position added.
    pub fn with(self, position: usize) -> Self {
        if position < 32 { Self(self.0 | 1 << position) } else { self }
    }

    /// The set with the position taken out.
    pub fn without(self, position: usize) -> Self {
        if position < 32 { Self(self.0 & !(1 << position)) } else { self }
    }

    /// The set with the position added or taken out.
    pub fn set(self, position: usize, on: bool) -> Self {
        if on { self.with(position) } else { self.without(position) }
    }

    /// How many positions are in it.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The positions, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..32).filter(move |&position| self.contains(position))
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(positions: I) -> Self {
        positions.into_iter().fold(Self::default(), Self::with)
    }
}
