//! Hydration by name. Leptos takes a static page over by walking from each node to the next; a node that somebody else has
//! put in between (an extension, a translator) leads that walk astray. Here every element that the program takes over has
//! an id, and `at` stands before it in the view: the walk goes to the element of that name, whatever stands around it.

use crate::browser;
use leptos::attr::Attribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

/// An element of the page that the program takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The skip links and the masthead.
    Head,
    /// All that stands between masthead and footer.
    Main,
    /// The article down to the comparison.
    Opening,
    /// The table of treatment types.
    Glance,
    /// The explorer.
    Explorer,
    /// Its title and its toolbar.
    ExplorerHead,
    /// Its title.
    ExplorerTitle,
    /// Its toolbar.
    Toolbar,
    /// The form of “My situation”.
    Situation,
    /// The facets, and what is shown.
    ExplorerBody,
    /// The facets.
    Facets,
    /// What is shown.
    ExplorerMain,
    /// What could not be read in the address.
    Notices,
    /// The sentence that says what is shown.
    Sentence,
    /// What narrows the table.
    Chips,
    /// What hangs on an open answer.
    StillOpen,
    /// The warning that trials can't be compared.
    Caution,
    /// The therapies side by side.
    Side,
    /// Heading and switch above them.
    SideHead,
    /// Their table.
    SideBody,
    /// The sheet for the visit.
    Sheet,
    /// Its heading.
    SheetHead,
    /// Its therapies.
    SheetBody,
    /// Its questions.
    SheetQuestions,
    /// The frame that the table of therapies is scrolled in.
    Table,
    /// What stands in the place of rows where none shows.
    Nothing,
    /// The rule by which figures stand in cells.
    Rule,
    /// What is read out at every other change.
    Spoken,
    /// What is read out at the changes between.
    SpokenNext,
    /// The pictures.
    Pictures,
    /// What follows them.
    Closing,
    /// The footer.
    Footer,
}

impl Part {
    /// All of them, each behind what holds it.
    pub const ALL: [Self; 32] = [
        Self::Head,
        Self::Main,
        Self::Opening,
        Self::Glance,
        Self::Explorer,
        Self::ExplorerHead,
        Self::ExplorerTitle,
        Self::Toolbar,
        Self::Situation,
        Self::ExplorerBody,
        Self::Facets,
        Self::ExplorerMain,
        Self::Notices,
        Self::Sentence,
        Self::Chips,
        Self::StillOpen,
        Self::Caution,
        Self::Side,
        Self::SideHead,
        Self::SideBody,
        Self::Sheet,
        Self::SheetHead,
        Self::SheetBody,
        Self::SheetQuestions,
        Self::Table,
        Self::Nothing,
        Self::Rule,
        Self::Spoken,
        Self::SpokenNext,
        Self::Pictures,
        Self::Closing,
        Self::Footer,
    ];

    /// Its id in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Main => "main",
            Self::Opening => "opening",
            Self::Glance => "glance",
            Self::Explorer => "explorer",
            Self::ExplorerHead => "explorer-head",
            Self::ExplorerTitle => "explorer-title",
            Self::Toolbar => "toolbar",
            Self::Situation => "situation",
            Self::ExplorerBody => "explorer-body",
            Self::Facets => "facets",
            Self::ExplorerMain => "explorer-main",
            Self::Notices => "notices",
            Self::Sentence => "sentence",
            Self::Chips => "chips",
            Self::StillOpen => "still-open",
            Self::Caution => "caution",
            Self::Side => "side",
            Self::SideHead => "side-head",
            Self::SideBody => "side-body",
            Self::Sheet => "sheet",
            Self::SheetHead => "sheet-head",
            Self::SheetBody => "sheet-body",
            Self::SheetQuestions => "sheet-questions",
            Self::Table => "table",
            Self::Nothing => "nothing",
            Self::Rule => "rule",
            Self::Spoken => "spoken",
            Self::SpokenNext => "spoken-next",
            Self::Pictures => "pictures",
            Self::Closing => "closing",
            Self::Footer => "footer",
        }
    }
}

/// Stands in a view before the element of a part.
pub struct At(Part);

/// Leads hydration to the element of a part, which must follow in the view and carry its id.
pub fn at(part: Part) -> At {
    At(part)
}

impl Render for At {
    type State = ();

    fn build(self) {}

    fn rebuild(self, (): &mut ()) {}
}

impl AddAnyAttr for At {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for At {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<leptos::attr::any_attribute::AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) {
        if browser::lead_to(self.0.id(), cursor) {
            position.set(Position::Current);
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}
