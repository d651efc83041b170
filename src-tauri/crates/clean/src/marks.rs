//! What a person says about single rows: "this row is data after all".

use std::collections::BTreeMap;

use vitrina_model::{Evidence, RowRole, Sheet};

use crate::find::{Frame, is_blank};

/// Gives the rows of `frame` the roles that were chosen; rows below the sheet are passed over.
pub(crate) fn apply(frame: &mut Frame, rows: &BTreeMap<u32, RowRole>, sheet: &Sheet) {
    let bottom = sheet.extent().map_or(0, |extent| extent.bottom);
    let chosen: Vec<(u32, RowRole)> =
        rows.iter().map(|(row, role)| (*row, *role)).filter(|(row, _)| *row <= bottom).collect();
    for (row, role) in &chosen {
        frame.forget(*row);
        frame.put(*row, *role);
    }
    if !chosen.is_empty() {
        frame.list_the_rest(sheet);
    }
    if let Some((row, _)) = chosen.first() {
        let said = Evidence::new("rows-chosen").with("count", chosen.len());
        frame.evidence.push(said.with("row", row + 1));
    }
}

impl Frame {
    /// Takes a row out of every list.
    fn forget(&mut self, row: u32) {
        for rows in self.lists_mut() {
            rows.retain(|other| *other != row);
        }
        let at = self.records.partition_point(|range| range.end <= row);
        if let Some(range) = self.records.get(at).cloned().filter(|range| range.contains(&row)) {
            let parts = [range.start..row, row + 1..range.end];
            self.records.splice(at..=at, parts.into_iter().filter(|part| !part.is_empty()));
        }
    }

    /// Puts a row that is in no list into the one of its role.
    fn put(&mut self, row: u32, role: RowRole) {
        let list = match role {
            RowRole::Data => {
                self.put_record(row);
                return;
            }
            RowRole::Header => &mut self.header,
            RowRole::Units => &mut self.units,
            RowRole::Repeated => &mut self.repeated,
            RowRole::Title => &mut self.titles,
            RowRole::Total => &mut self.totals,
            RowRole::Note => &mut self.notes,
            RowRole::Blank | RowRole::Dropped => &mut self.dropped,
        };
        let at = list.partition_point(|other| *other < row);
        list.insert(at, row);
    }

    /// What the table now reaches around and is in no list is left out.
    fn list_the_rest(&mut self, sheet: &Sheet) {
        let Some(area) = self.area() else { return };
        let rows = sheet.rows_in(area.top..area.bottom.saturating_add(1));
        let filled = rows.filter(|cells| !cells.iter().all(|(_, cell)| is_blank(cell)));
        let rest: Vec<u32> =
            filled.map(|cells| cells.row()).filter(|row| self.role(*row).is_none()).collect();
        self.dropped.extend(rest);
        self.dropped.sort_unstable();
    }

    /// Puts a record among the others; ranges that touch become one.
    fn put_record(&mut self, row: u32) {
        let at = self.records.partition_point(|range| range.end <= row);
        self.records.insert(at, row..row + 1);
        let next = self.records.get(at + 1).filter(|next| next.start == row + 1).map(|it| it.end);
        if let Some(end) = next {
            self.records[at].end = end;
            self.records.remove(at + 1);
        }
        if at > 0 && self.records[at - 1].end == row {
            self.records[at - 1].end = self.records[at].end;
            self.records.remove(at);
        }
    }
}
