//! Field names from the header's words, each unique within the table.

use std::collections::{HashMap, HashSet};

use vitrina_model::{Rect, Sheet, Table, column_letters};

use crate::find::is_numbering;

/// A name and what had to be done to get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The name.
    pub text: String,
    /// The header says nothing here.
    pub blank: bool,
    /// Another column to the left has the same words.
    pub duplicate: bool,
}

/// The joiner between the words of a group and of a column.
const JOINER: &str = " – ";

/// The names that the header gives the columns of a table, whatever a clerk chose.
pub fn of_table(table: &Table<'_>) -> Vec<String> {
    let sources: Vec<u32> = table.columns.iter().map(|column| column.source).collect();
    let words = header_words(table.sheet, table.area, &table.header_rows, &sources);
    unique(words, &sources).into_iter().map(|name| name.text).collect()
}

/// The header's words for each of `columns`, in their order; empty where it says nothing. One row
/// is taken exactly as it stands; several are joined from the top.
pub(crate) fn header_words(
    sheet: &Sheet,
    area: Rect,
    rows: &[u32],
    columns: &[u32],
) -> Vec<String> {
    let [row] = rows else {
        return joined(sheet, area, rows, columns);
    };
    let cells = sheet.row(*row);
    columns.iter().map(|column| cells.get(*column).to_text()).collect()
}

fn joined(sheet: &Sheet, area: Rect, rows: &[u32], columns: &[u32]) -> Vec<String> {
    let mut names = vec![String::new(); columns.len()];
    let mut last: Vec<String> = names.clone();
    for n in 0..rows.len() {
        let words = row_words(sheet, area, rows, n);
        let said = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
        if n > 0 && is_numbering(said) {
            continue;
        }
        for (index, column) in columns.iter().enumerate() {
            let word = words.get((column - area.left) as usize).map_or("", |word| word.trim());
            if word.is_empty() || last[index] == word {
                continue;
            }
            if !names[index].is_empty() {
                names[index].push_str(JOINER);
            }
            names[index].push_str(word);
            word.clone_into(&mut last[index]);
        }
    }
    names
}

/// The words of header row `n` over every column of the area, groups filled right.
fn row_words(sheet: &Sheet, area: Rect, rows: &[u32], n: usize) -> Vec<String> {
    let row = rows[n];
    let mut words = vec![String::new(); area.width() as usize];
    for (column, cell) in sheet.row(row).iter() {
        if (area.left..=area.right).contains(&column) {
            cell.write(&mut words[(column - area.left) as usize]);
        }
    }
    let merged: Vec<&Rect> = across(sheet, area, rows, row);
    if n + 1 == rows.len() {
        return words;
    }
    if merged.is_empty() && !has_merges(sheet, area, rows) {
        fill_right(&mut words, &lower_words(sheet, area, &rows[n + 1..]));
    }
    for rect in merged {
        let first = rect.left.max(area.left);
        let word = sheet.cell(rect.top, rect.left).to_text();
        for column in first..=rect.right.min(area.right) {
            word.clone_into(&mut words[(column - area.left) as usize]);
        }
    }
    words
}

/// Merged ranges that start in header row `row` and span columns.
fn across<'s>(sheet: &'s Sheet, area: Rect, rows: &[u32], row: u32) -> Vec<&'s Rect> {
    let last = rows.last().copied().unwrap_or(row);
    sheet
        .merged
        .iter()
        .filter(|rect| rect.top == row && rect.bottom <= last && rect.left < rect.right)
        .filter(|rect| rect.left <= area.right && rect.right >= area.left)
        .collect()
}

fn has_merges(sheet: &Sheet, area: Rect, rows: &[u32]) -> bool {
    rows.iter().any(|row| !across(sheet, area, rows, *row).is_empty())
}

/// Which columns have words in one of the lower header rows.
fn lower_words(sheet: &Sheet, area: Rect, rows: &[u32]) -> Vec<bool> {
    let mut has = vec![false; area.width() as usize];
    for row in rows {
        for (column, cell) in sheet.row(*row).iter() {
            if (area.left..=area.right).contains(&column) && !cell.is_empty() {
                has[(column - area.left) as usize] = true;
            }
        }
    }
    has
}

/// Without merged ranges a group reaches over the blanks to its right that have words below it.
fn fill_right(words: &mut [String], lower: &[bool]) {
    let mut group: Option<usize> = None;
    for n in 0..words.len() {
        if !words[n].trim().is_empty() {
            group = lower[n].then_some(n);
        } else if let Some(from) = group.filter(|_| lower[n]) {
            let (before, rest) = words.split_at_mut(n);
            rest[0].clone_from(&before[from]);
        } else {
            group = None;
        }
    }
}

/// Gives every column a name of its own: its words, else its letters, with a number in brackets
/// where the words were already taken.
pub(crate) fn unique(words: Vec<String>, columns: &[u32]) -> Vec<Name> {
    let mut taken: HashSet<String> = HashSet::new();
    let own: HashSet<String> = words.iter().filter(|word| !word.is_empty()).cloned().collect();
    let mut next: HashMap<String, u32> = HashMap::new();
    words
        .into_iter()
        .zip(columns)
        .map(|(word, column)| {
            let blank = word.trim().is_empty();
            let base = if blank { column_letters(*column) } else { word };
            let same = taken.contains(&base) || (blank && own.contains(&base));
            let text = if same { numbered(&base, &mut next, &taken, &own) } else { base };
            taken.insert(text.clone());
            Name { text, blank, duplicate: same && !blank }
        })
        .collect()
}

fn numbered(
    base: &str,
    next: &mut HashMap<String, u32>,
    taken: &HashSet<String>,
    own: &HashSet<String>,
) -> String {
    let number = next.entry(base.to_owned()).or_insert(1);
    loop {
        *number += 1;
        let text = format!("{base} ({number})");
        if !taken.contains(&text) && !own.contains(&text) {
            return text;
        }
    }
}
