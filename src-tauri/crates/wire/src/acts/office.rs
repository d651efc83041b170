//! The office as a whole: who sits there, how it looks, where it is, what is being done.

use vitrina_model::Person;
use vitrina_work::{Backup, Desk, FluentWords, Language, Settings};

use super::here;
use crate::call::locked;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn hello(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Hello, Failure> {
    let desk = office.desk()?;
    let person = here::anyone(office, &desk)?;
    *locked(&office.person) = person.as_ref().map(|person| person.id.clone());
    Ok(v::Hello {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        preferences: Settings::of(desk.home()).into(),
        person: person.map(Person::into),
        people: u32::try_from(desk.people()?.len()).unwrap_or(u32::MAX),
        home: desk.home().root().display().to_string(),
    })
}

pub(crate) fn prefer(
    office: &Office,
    request: v::Preferences,
    _call: &Call,
) -> Result<v::Preferences, Failure> {
    let desk = office.desk()?;
    let v::Preferences { language, theme, text_size } = request;
    let settings = Settings::of(desk.home());
    let settings = Settings { language, theme: theme.into(), text_size, ..settings };
    Ok(settings.keep(desk.home())?.into())
}

pub(crate) fn copy_everything(
    office: &Office,
    _request: v::Nothing,
    call: &Call,
) -> Result<Option<v::Written>, Failure> {
    let desk = office.desk()?;
    let Some(into) = office.native.choose_folder() else { return Ok(None) };
    let Backup { folder, bytes } = desk.back_up(&into, call)?;
    Ok(Some(v::Written { path: folder.display().to_string(), bytes }))
}

pub(crate) fn show_home(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    let home = office.desk()?.home().root().to_owned();
    Failure::unless_opened(office.native.open_path(&home), &home.display().to_string())
}

pub(crate) fn running(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::Running>, Failure> {
    let mut all = office.running();
    // Whoever asks is not what they ask about.
    all.retain(|running| running.command != "running");
    Ok(all)
}

pub(crate) fn cancel(
    office: &Office,
    request: v::CallRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    office.cancel(&request.call);
    Ok(v::Nothing {})
}

/// Who sits here from now on, in this window and in the next one.
pub(crate) fn sit(office: &Office, desk: &Desk, person: &Person) -> Result<(), Failure> {
    let settings = Settings { person: Some(person.id.clone()), ..Settings::of(desk.home()) };
    settings.keep(desk.home())?;
    *locked(&office.person) = Some(person.id.clone());
    Ok(())
}

impl From<Settings> for v::Preferences {
    fn from(settings: Settings) -> v::Preferences {
        let Settings { language, theme, text_size, .. } = settings;
        v::Preferences { language, theme: theme.into(), text_size }
    }
}

impl From<vitrina_work::Theme> for v::Theme {
    fn from(theme: vitrina_work::Theme) -> v::Theme {
        match theme {
            vitrina_work::Theme::System => v::Theme::System,
            vitrina_work::Theme::Light => v::Theme::Light,
            vitrina_work::Theme::Dark => v::Theme::Dark,
        }
    }
}

impl From<v::Theme> for vitrina_work::Theme {
    fn from(theme: v::Theme) -> vitrina_work::Theme {
        match theme {
            v::Theme::System => vitrina_work::Theme::System,
            v::Theme::Light => vitrina_work::Theme::Light,
            v::Theme::Dark => vitrina_work::Theme::Dark,
        }
    }
}

/// The words of the window for what is said outside of it.
pub(crate) fn words(desk: &Desk) -> FluentWords {
    let chosen = Settings::of(desk.home()).language;
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|it| std::env::var(it).ok());
    let language = chosen.or_else(system).and_then(|tag| Language::from_tag(&tag));
    FluentWords::new(language.unwrap_or(Language::Spanish))
}
