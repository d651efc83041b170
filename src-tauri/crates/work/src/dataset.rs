//! All tables of a draft together: shaped from one workbook, linked, ready to be written.

use vitrina_formats::write::{DocumentTable, Link};
use vitrina_model::{Finding, ForeignKey, Outcome, Place, Resources, Severity, Table};
use vitrina_store::Draft;

use crate::convert::shape;
use crate::{OpenBook, WorkError};

/// The tables of a draft in their order.
pub(crate) struct Dataset<'w> {
    tables: Vec<Table<'w>>,
    links: Vec<Vec<Link>>,
    /// Why links do not hold, table by table.
    pub(crate) broken: Vec<Vec<Finding>>,
    /// What is to be said about all of them.
    pub(crate) findings: Vec<Finding>,
}

impl<'w> Dataset<'w> {
    /// What the draft's recipes make of its workbook. A link that does not hold is said, and not
    /// published: nobody may rely on it.
    pub(crate) fn of(draft: &Draft, book: &'w OpenBook) -> Result<Dataset<'w>, WorkError> {
        let mut dataset = Dataset {
            tables: Vec::new(),
            links: Vec::new(),
            broken: Vec::new(),
            findings: Vec::new(),
        };
        for table in draft.resources.iter() {
            let (workbook, template) = (&book.workbook, book.template.as_ref());
            let Outcome { value, findings } =
                shape(workbook, template, &table.recipe, &draft.source.name)?;
            dataset.tables.push(value);
            for finding in findings {
                dataset.say(finding);
            }
        }
        dataset.link(&draft.resources);
        Ok(dataset)
    }

    /// What is true of the file is found with each table, and said once.
    fn say(&mut self, finding: Finding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    fn link(&mut self, resources: &Resources) {
        for (at, resource) in resources.iter().enumerate() {
            let (mut links, mut broken) = (Vec::new(), Vec::new());
            for key in &resource.foreign_keys {
                match self.resolved(at, key, resources) {
                    Ok(link) => links.push(link),
                    Err(finding) => broken.push(*finding),
                }
            }
            self.findings.extend(broken.iter().cloned());
            self.links.push(links);
            self.broken.push(broken);
        }
    }

    /// A link by the columns as they stand now, or why it does not hold.
    fn resolved(
        &self,
        at: usize,
        key: &ForeignKey,
        resources: &Resources,
    ) -> Result<Link, Box<Finding>> {
        let sheet = self.tables[at].sheet.name.clone();
        let lost = || {
            Finding::new("link-lost", Severity::Warning, Place::Sheet { sheet: sheet.clone() })
                .with("sheet", sheet.as_str())
        };
        let columns = |table: &Table<'_>, sources: &[u32]| -> Option<Vec<usize>> {
            let place = |source: &u32| table.columns.iter().position(|it| it.source == *source);
            sources.iter().map(place).collect()
        };
        let other = resources.position(key.table.as_deref());
        let link = other.and_then(|table| {
            let to = columns(&self.tables[table], &key.to)?;
            Some(Link { columns: columns(&self.tables[at], &key.columns)?, table, to })
        });
        let link = link.ok_or_else(|| Box::new(lost()))?;
        let from = (&self.tables[at], link.columns.as_slice());
        let to = (&self.tables[link.table], link.to.as_slice());
        match vitrina_clean::broken_link(from, to) {
            Some(finding) => Err(Box::new(finding)),
            None => Ok(link),
        }
    }

    /// The tables as they are written, under their `names`.
    pub(crate) fn document<'d>(
        &'d self,
        resources: &'d Resources,
        names: &'d [String],
    ) -> Vec<DocumentTable<'d>> {
        let parts = self.tables.iter().zip(&self.links).zip(resources.iter().zip(names));
        let part =
            |((table, links), (resource, name)): ((&'d Table<'w>, &Vec<Link>), (_, &'d String))| {
                let resource: &'d vitrina_model::Resource = resource;
                let title = resource.title.as_deref();
                DocumentTable { table, name, title, links: links.clone() }
            };
        parts.map(part).collect()
    }
}
