//! The whole line without a window: from the sample to a published site, by `vitrina` alone.

use serde_json::Value;

use crate::practice::{CLERK, PORTAL, Practice, SUPERVISOR};
use crate::{Done, place};

/// The description of the sample.
const DESCRIPTION: &[&str] = &[
    "title=Obra pública en ejecución, primer trimestre de 2026",
    "description=Obras de un municipio inventado: clave, localidad, importe y avance de cada una.",
    "publisher=Municipio de San Jacinto (inventado)",
    "license=CC-BY-4.0",
    "contact=obras@example.org",
    "frequency=quarterly",
];

/// Goes the whole way and says where the site is.
pub fn whole_line() -> Done {
    let practice = Practice::prepare(true)?;
    let sample = practice.sample.to_string_lossy().into_owned();
    practice.vitrina(["inspect", &sample])?;
    let drafted = practice.vitrina(["draft", "new", &sample, "--as", CLERK])?;
    let draft = text(&drafted, "draft")?;
    practice.vitrina([&["draft", "set", draft], DESCRIPTION].concat())?;
    practice.vitrina(["draft", "submit", draft, "--as", CLERK])?;
    practice.vitrina(["review", "approve", draft, "--as", SUPERVISOR])?;
    let published = practice.vitrina(["publish", draft, "--to", PORTAL])?;
    if text(&published, "state")? != "published" {
        return Err(format!("The sample was not published: {published}"));
    }
    let receipt = text(&published, "receipt")?;
    practice.vitrina(["verify", receipt])?;
    let index = practice.site.join("index.html");
    if !index.is_file() {
        return Err(format!("{} should be there and is not.", index.display()));
    }
    println!("\nPublished, read back and receipted.");
    println!("  site     {}", index.display());
    println!("  receipt  {receipt}");
    println!("  vitrina  {}", place::program("debug", "vitrina").display());
    Ok(())
}

/// A member of an answer that must be a text.
fn text<'a>(answer: &'a Value, member: &str) -> Result<&'a str, String> {
    answer[member].as_str().ok_or_else(|| format!("The answer has no “{member}”: {answer}"))
}
