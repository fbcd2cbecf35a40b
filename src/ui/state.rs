//! The one state of the page, the [`View`], and the ways in which it changes.

use crate::browser::{self, Field, Step};
use crate::evidence::Therapy;
use crate::explore::{
    Catalogue, Columns, Detail, Focus, Notice, Situation, View, Visible, Words, named, sentence, side_by_side, visible,
};
use crate::ui::explorer::Disclosures;
use crate::ui::explorer::controls::apply;
use crate::ui::parts::INTO_TABLE;
use leptos::prelude::*;

/// The name of the page in the title of the tab.
const PAGE_NAME: &str = "Immunotherapy for Multiple Myeloma";

/// What decides how the rows are drawn, beside their therapies.
#[derive(Clone, Copy, PartialEq)]
pub struct Drawing {
    /// The columns that show.
    pub columns: Columns,
    /// The region and the setting for which figures and indications are chosen.
    pub focus: Focus,
    /// How figures are worded.
    pub detail: Detail,
}

impl Drawing {
    /// What a view asks for.
    pub fn of(view: &View) -> Self {
        Self { columns: view.columns, focus: Focus::of(view), detail: view.detail }
    }
}

/// The state of the page: what the reader asked for, and what follows from it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The evidence.
    pub catalogue: &'static Catalogue,
    /// What the reader asked for.
    pub view: RwSignal<View>,
    /// The answer.
    pub visible: Memo<Visible>,
    /// The search as it was understood.
    pub words: Memo<Words>,
    /// For each row whether it shows. Memos of their own, so that a row hears only of what concerns it.
    pub shown: Memo<Vec<bool>>,
    /// What decides how rows are drawn.
    pub drawing: Memo<Drawing>,
    /// The reader's own situation.
    pub situation: Memo<Situation>,
    /// Ids of the picked therapies.
    pub picked: Memo<Vec<String>>,
    /// The therapies that stand side by side in place of the table; mostly none.
    pub beside: Memo<Vec<usize>>,
    /// Whether the sheet for the visit stands in place of the table.
    pub sheet: Memo<bool>,
    /// The sentence that says what is shown.
    pub sentence: Memo<String>,
    /// What could not be read in the address.
    pub notices: RwSignal<Vec<Notice>>,
    /// Whether the page has been taken over from the static one.
    pub alive: RwSignal<bool>,
    /// What is open below the rows.
    pub opened: Disclosures,
    /// Whether the sheet of facets is open, on narrow screens.
    pub facets_open: RwSignal<bool>,
}

impl Explorer {
    /// The state of the static page: the default view.
    pub fn new(catalogue: &'static Catalogue) -> Self {
        let view = RwSignal::new(View::default());
        let visible = Memo::new(move |_| view.with(|view| visible(catalogue, view)));
        let search = Memo::new(move |_| view.with(|view| view.search.clone()));
        let words = Memo::new(move |_| search.with(|search| catalogue.words(search)));
        let shown = Memo::new(move |_| visible.with(|visible| visible.shown.clone()));
        let drawing = Memo::new(move |_| view.with(Drawing::of));
        let situation = Memo::new(move |_| view.with(|view| view.situation));
        let picked = Memo::new(move |_| view.with(|view| view.picked.clone()));
        let beside = Memo::new(move |_| view.with(|view| side_by_side(catalogue, view)));
        let sheet = Memo::new(move |_| view.with(|view| view.sheet));
        let total = catalogue.therapies().len();
        let sentence = Memo::new(move |_| {
            let beside = beside.with(|rows| therapies_of(catalogue, rows));
            if !beside.is_empty() && !sheet.get() {
                return named("Side by side", &beside);
            }
            let count = visible.with(|visible| visible.count);
            view.with(|view| words.with(|words| sentence(view, words, count, total)))
        });
        let (notices, alive) = (RwSignal::new(Vec::new()), RwSignal::new(false));
        let (opened, facets_open) = (Disclosures::default(), RwSignal::new(false));
        Self {
            catalogue,
            view,
            visible,
            words,
            shown,
            drawing,
            situation,
            picked,
            beside,
            sheet,
            sentence,
            notices,
            alive,
            opened,
            facets_open,
        }
    }

    /// The therapies of some rows.
    pub fn therapies_of(self, rows: &[usize]) -> Vec<&'static Therapy> {
        therapies_of(self.catalogue, rows)
    }

    /// Whether something else stands in place of the table.
    pub fn table_is_away(self) -> bool {
        self.sheet.get() || self.beside.with(|beside| !beside.is_empty())
    }

    /// The state given by the page to its parts.
    ///
    /// # Panics
    /// When used outside [`super::Page`], which always provides it.
    pub fn use_here() -> Self {
        expect_context()
    }

    /// Changes the view, and the address with it once the view is painted: browsers take longer over an address than the
    /// program over a view.
    pub fn change(self, step: Step, change: impl FnOnce(&mut View)) {
        self.view.update(change);
        self.notices.set(Vec::new());
        let query = self.view.with_untracked(View::to_query);
        browser::after_paint(move || browser::show_address(&query, step));
    }

    /// Picks a therapy, or puts it back.
    pub fn pick(self, id: &str, picked: bool) {
        self.change(Step::New, |view| *view = view.with_pick(id, picked));
    }

    /// Words the figures as the switch in the masthead asks.
    pub fn word_figures(self, event: &leptos::ev::Event) {
        if let Some(field) = browser::field_of(event) {
            self.change(Step::New, |view| apply(view, &field));
        }
    }

    /// Shows the view that a query string says.
    pub fn show(self, query: &str) {
        let (wanted, _) = self.catalogue.parse(query);
        self.change(Step::New, |view| *view = View { shares_situation: view.shares_situation, ..wanted });
    }

    /// Opens the view of a link into the table, and brings the table before the reader. Region, picks and, unless the
    /// link names some, columns stay as the reader has them.
    pub fn open(self, query: &str) {
        let (wanted, _) = self.catalogue.parse(query);
        self.change(Step::New, |view| {
            let columns = if wanted.columns == Columns::default() { view.columns } else { wanted.columns };
            let (picked, trials) = (std::mem::take(&mut view.picked), std::mem::take(&mut view.trials));
            let kept = View { columns, region: view.region, picked, trials, detail: view.detail, ..wanted };
            *view = View { shares_situation: view.shares_situation, ..kept.with_situation_of(view) };
        });
        browser::scroll_to("explorer");
        browser::focus("explorer");
    }

    /// Takes the static page over: reads the address, keeps what was typed and ticked before, follows Back and Forward.
    pub fn take_over(self) {
        let (mut view, notices) = self.catalogue.parse(&browser::query());
        keep_early_choices(&mut view);
        browser::show_address(&view.to_query(), Step::Same);
        self.view.set(view);
        self.notices.set(notices);
        self.alive.set(true);
        browser::on_address_change(move || {
            let (view, notices) = self.catalogue.parse(&browser::query());
            self.view.update(|present| *present = view.with_situation_of(present));
            self.notices.set(notices);
        });
        browser::on_link(INTO_TABLE, move |address| {
            let query = address.split('#').next().unwrap_or_default();
            self.open(query);
        });
        Effect::new(move |_| {
            let title = self.title();
            browser::after_paint(move || browser::set_title(&title));
        });
        // What is printed depends on it.
        Effect::new(move |_| {
            let is_own = self.view.with(|view| !view.shows_what_all_start_with());
            browser::say_on_root("data-prints", if is_own { "own" } else { "first" });
        });
        browser::mark_ready();
    }

    fn title(self) -> String {
        let plain = self.view.with(|view| *view == View::default());
        if plain {
            format!("{PAGE_NAME}: every therapy, sourced")
        } else {
            self.sentence.with(|sentence| format!("{sentence} {PAGE_NAME}"))
        }
    }
}

fn therapies_of(catalogue: &'static Catalogue, rows: &[usize]) -> Vec<&'static Therapy> {
    rows.iter().map(|&row| &catalogue.therapies()[row]).collect()
}

/// What the reader typed or ticked in the static page before it came to life counts as asked for.
fn keep_early_choices(view: &mut View) {
    let typed = browser::text_in("search");
    if !typed.is_empty() {
        apply(view, &Field { name: "q".to_owned(), value: typed, ticked: false });
    }
    for field in ["facets", "toolbar", "words", "situation"].into_iter().flat_map(browser::chosen_fields) {
        // What the static page stands on was nobody's choice.
        let mut changed = View::default();
        apply(&mut changed, &field);
        if changed != View::default() {
            apply(view, &field);
        }
    }
}
